package io.dmsrocketmq.client.internal.future;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A future that follows another one. Unlike those of the JDK it completes with the failure itself
 * and not with a wrapper, and to cancel it cancels the other one too.
 */
public final class LinkedFuture {

  private LinkedFuture() {}

  /**
   * Follows a future.
   *
   * @param <A> the type of the other value
   * @param <B> the type of the value
   * @param source the other future
   * @param success makes the value; what it throws is the failure
   * @param failure makes the failure out of the other one
   * @return the future
   */
  public static <A, B extends @Nullable Object> CompletableFuture<B> of(
      CompletableFuture<A> source, Function<A, B> success, Function<Throwable, Throwable> failure) {
    CompletableFuture<B> result = new CompletableFuture<>();
    var unusedStage =
        source.whenComplete(
            (value, thrown) -> {
              if (thrown == null) {
                complete(result, success, value);
              } else {
                result.completeExceptionally(failure.apply(unwrap(thrown)));
              }
            });
    var unusedEnd = result.whenComplete((value, thrown) -> source.cancel(true));
    return result;
  }

  private static <A, B extends @Nullable Object> void complete(
      CompletableFuture<B> result, Function<A, B> success, A value) {
    try {
      result.complete(success.apply(value));
    } catch (RuntimeException e) {
      result.completeExceptionally(e);
    }
  }

  private static Throwable unwrap(Throwable thrown) {
    Throwable cause = thrown.getCause();
    return thrown instanceof CompletionException && cause != null ? cause : thrown;
  }
}
