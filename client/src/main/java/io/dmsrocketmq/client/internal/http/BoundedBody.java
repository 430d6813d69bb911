package io.dmsrocketmq.client.internal.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * Reads a body, but not without end. Of a refusal the beginning is enough; of a success a part is
 * worth nothing.
 */
final class BoundedBody implements BodySubscriber<byte[]> {

  private static final int REFUSAL_LIMIT = 64 * 1024;

  private final CompletableFuture<byte[]> body = new CompletableFuture<>();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final int limit;
  private final boolean partSuffices;
  private Flow.@Nullable Subscription subscription;

  private BoundedBody(int limit, boolean partSuffices) {
    this.limit = limit;
    this.partSuffices = partSuffices;
  }

  static BodyHandler<byte[]> handler(int successLimit) {
    return answer ->
        answer.statusCode() / 100 == 2
            ? new BoundedBody(successLimit, false)
            : new BoundedBody(REFUSAL_LIMIT, true);
  }

  @Override
  public CompletionStage<byte[]> getBody() {
    return body;
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    this.subscription = subscription;
    subscription.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    for (ByteBuffer buffer : buffers) {
      if (body.isDone()) {
        return;
      }
      byte[] part = new byte[Math.min(buffer.remaining(), limit - bytes.size())];
      boolean complete = part.length == buffer.remaining();
      buffer.get(part);
      bytes.writeBytes(part);
      if (!complete) {
        stop();
      }
    }
  }

  private void stop() {
    if (partSuffices) {
      body.complete(bytes.toByteArray());
    } else {
      body.completeExceptionally(new IOException("the answer is longer than " + limit + " bytes"));
    }
    if (subscription != null) {
      subscription.cancel();
    }
  }

  @Override
  public void onError(Throwable failure) {
    body.completeExceptionally(failure);
  }

  @Override
  public void onComplete() {
    body.complete(bytes.toByteArray());
  }
}
