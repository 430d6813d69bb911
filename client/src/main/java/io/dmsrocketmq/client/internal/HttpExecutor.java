package io.dmsrocketmq.client.internal;

import io.dmsrocketmq.client.error.DmsTransportException;
import io.dmsrocketmq.client.internal.answer.AnswerReader;
import io.dmsrocketmq.client.internal.future.BackgroundCalls;
import io.dmsrocketmq.client.internal.json.JsonCodec;
import io.dmsrocketmq.client.operation.Operation;
import io.dmsrocketmq.client.operation.OperationCall;
import io.dmsrocketmq.client.operation.OperationExecutor;
import io.dmsrocketmq.client.operation.Response;
import io.dmsrocketmq.client.transport.Transport;
import io.dmsrocketmq.client.transport.TransportException;
import io.dmsrocketmq.client.transport.TransportRequest;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Carries calls out over HTTP: encode once, authorize at the time of sending, send, read. */
public final class HttpExecutor implements OperationExecutor, AutoCloseable {

  private final RequestFactory requests;
  private final Transport transport;
  private final boolean closesTransport;
  private final BackgroundCalls background;
  private final AnswerReader answers;
  private volatile boolean closed;

  /**
   * Makes an executor.
   *
   * @param settings how to reach the services
   * @param transport what sends requests
   * @param closesTransport whether the transport ends with the executor
   * @param background what runs calls that nobody waits for
   */
  public HttpExecutor(
      Settings settings, Transport transport, boolean closesTransport, BackgroundCalls background) {
    JsonCodec codec = new JsonCodec();
    this.requests = new RequestFactory(settings, codec);
    this.transport = transport;
    this.closesTransport = closesTransport;
    this.background = background;
    this.answers = new AnswerReader(codec, settings.authorizer().secrets());
  }

  @Override
  public <T extends @Nullable Object> Response<T> execute(OperationCall<T> call) {
    return send(call.operation(), open(call));
  }

  @Override
  public <T extends @Nullable Object> CompletableFuture<Response<T>> executeAsync(
      OperationCall<T> call) {
    TransportRequest request = open(call);
    return background.start(() -> send(call.operation(), request));
  }

  private TransportRequest open(OperationCall<?> call) {
    requireOpen();
    return requests.request(call);
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("the client is closed");
    }
  }

  private <T extends @Nullable Object> Response<T> send(
      Operation<T> operation, TransportRequest request) {
    requireOpen();
    try {
      return answers.read(operation, transport.send(request));
    } catch (TransportException e) {
      throw new DmsTransportException(operation.id(), e.sent(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DmsTransportException(operation.id(), true, e);
    }
  }

  @Override
  public void close() {
    closed = true;
    background.close();
    if (closesTransport) {
      transport.close();
    }
  }
}
