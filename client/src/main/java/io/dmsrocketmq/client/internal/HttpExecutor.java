package io.dmsrocketmq.client.internal;

import io.dmsrocketmq.client.internal.future.BackgroundCalls;
import io.dmsrocketmq.client.operation.OperationCall;
import io.dmsrocketmq.client.operation.OperationExecutor;
import io.dmsrocketmq.client.operation.Response;
import io.dmsrocketmq.client.transport.Transport;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Carries calls out over HTTP, on the caller's thread or on others. */
public final class HttpExecutor implements OperationExecutor, AutoCloseable {

  private final CallRunner runner;
  private final Transport transport;
  private final boolean closesTransport;
  private final BackgroundCalls background;

  /**
   * Makes an executor.
   *
   * @param settings what the calls have in common
   * @param transport what sends requests
   * @param closesTransport whether the transport ends with the executor
   * @param background what runs calls that nobody waits for
   */
  public HttpExecutor(
      Settings settings, Transport transport, boolean closesTransport, BackgroundCalls background) {
    this.runner = new CallRunner(settings, transport, this);
    this.transport = transport;
    this.closesTransport = closesTransport;
    this.background = background;
  }

  @Override
  public <T extends @Nullable Object> Response<T> execute(OperationCall<T> call) {
    return runner.run(runner.prepare(call));
  }

  @Override
  public <T extends @Nullable Object> CompletableFuture<Response<T>> executeAsync(
      OperationCall<T> call) {
    PreparedCall<T> prepared = runner.prepare(call);
    return background.start(() -> runner.run(prepared));
  }

  @Override
  public void close() {
    runner.close();
    background.close();
    if (closesTransport) {
      transport.close();
    }
  }
}
