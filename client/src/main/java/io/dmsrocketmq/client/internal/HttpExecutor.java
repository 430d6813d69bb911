package io.dmsrocketmq.client.internal;

import io.dmsrocketmq.client.error.DmsTransportException;
import io.dmsrocketmq.client.internal.answer.AnswerReader;
import io.dmsrocketmq.client.internal.future.LinkedFuture;
import io.dmsrocketmq.client.internal.json.JsonCodec;
import io.dmsrocketmq.client.operation.Operation;
import io.dmsrocketmq.client.operation.OperationCall;
import io.dmsrocketmq.client.operation.OperationExecutor;
import io.dmsrocketmq.client.operation.Response;
import io.dmsrocketmq.client.transport.Transport;
import io.dmsrocketmq.client.transport.TransportRequest;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Carries calls out over HTTP: encode once, authorize at the time of sending, send, read. */
public final class HttpExecutor implements OperationExecutor, AutoCloseable {

  private final RequestFactory requests;
  private final Transport transport;
  private final boolean closesTransport;
  private final AnswerReader answers;
  private volatile boolean closed;

  /**
   * Makes an executor.
   *
   * @param settings how to reach the services
   * @param transport what sends requests
   * @param closesTransport whether the transport ends with the executor
   */
  public HttpExecutor(Settings settings, Transport transport, boolean closesTransport) {
    JsonCodec codec = new JsonCodec();
    this.requests = new RequestFactory(settings, codec);
    this.transport = transport;
    this.closesTransport = closesTransport;
    this.answers = new AnswerReader(codec, settings.authorizer().secrets());
  }

  @Override
  public <T extends @Nullable Object> Response<T> execute(OperationCall<T> call) {
    Operation<T> operation = call.operation();
    TransportRequest request = open(call);
    try {
      return answers.read(operation, transport.send(request));
    } catch (IOException e) {
      throw failure(operation, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DmsTransportException(operation.id(), true, e);
    }
  }

  @Override
  public <T extends @Nullable Object> CompletableFuture<Response<T>> executeAsync(
      OperationCall<T> call) {
    Operation<T> operation = call.operation();
    return LinkedFuture.of(
        transport.sendAsync(open(call)),
        answer -> answers.read(operation, answer),
        thrown -> failure(operation, thrown));
  }

  private TransportRequest open(OperationCall<?> call) {
    if (closed) {
      throw new IllegalStateException("the client is closed");
    }
    return requests.request(call);
  }

  private static DmsTransportException failure(Operation<?> operation, Throwable cause) {
    boolean unsent =
        cause instanceof ConnectException
            || cause instanceof UnknownHostException
            || cause instanceof HttpConnectTimeoutException;
    return new DmsTransportException(operation.id(), !unsent, cause);
  }

  @Override
  public void close() {
    closed = true;
    if (closesTransport) {
      transport.close();
    }
  }
}
