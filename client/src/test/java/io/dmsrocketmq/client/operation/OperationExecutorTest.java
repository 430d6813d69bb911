package io.dmsrocketmq.client.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.dmsrocketmq.client.api.InstancesApi;
import io.dmsrocketmq.client.model.Instance;
import io.dmsrocketmq.client.transport.Headers;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OperationExecutorTest {

  private final CompletableFuture<Response<Instance>> answer = new CompletableFuture<>();
  private final InstancesApi instances = new InstancesApi(new Pending());

  @Test
  void callAsync_whenTheAnswerComes_completesWithItsBody() {
    CompletableFuture<Instance> result = instances.showInstanceAsync("i1");
    Instance instance = Instance.builder().name("one").build();

    answer.complete(new Response<>(200, Headers.of(Map.of()), instance));

    assertThat(result.join()).isEqualTo(instance);
  }

  @Test
  void callAsync_whenTheCallFails_completesWithTheFailureItself() {
    CompletableFuture<Instance> result = instances.showInstanceAsync("i1");
    IllegalStateException failure = new IllegalStateException("failed");

    answer.completeExceptionally(failure);

    assertThat(catchThrowable(result::get))
        .isInstanceOf(ExecutionException.class)
        .cause()
        .isSameAs(failure);
  }

  @Test
  void callAsync_whenTheResultIsCancelled_givesTheCallUp() {
    instances.showInstanceAsync("i1").cancel(true);

    assertThat(answer).isCancelled();
  }

  private final class Pending implements OperationExecutor {

    @Override
    public <T extends @Nullable Object> Response<T> execute(OperationCall<T> call) {
      throw new UnsupportedOperationException();
    }

    @Override
    @SuppressWarnings("unchecked") // The tests call nothing but showInstance.
    public <T extends @Nullable Object> CompletableFuture<Response<T>> executeAsync(
        OperationCall<T> call) {
      return (CompletableFuture<Response<T>>) (CompletableFuture<?>) answer;
    }
  }
}
