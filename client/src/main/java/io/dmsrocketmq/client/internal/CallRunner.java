package io.dmsrocketmq.client.internal;

import io.dmsrocketmq.client.internal.answer.AnswerReader;
import io.dmsrocketmq.client.internal.auth.CredentialsSource;
import io.dmsrocketmq.client.internal.future.BackgroundCalls;
import io.dmsrocketmq.client.internal.json.JsonCodec;
import io.dmsrocketmq.client.internal.observe.Observers;
import io.dmsrocketmq.client.internal.retry.Retries;
import io.dmsrocketmq.client.operation.OperationCall;
import io.dmsrocketmq.client.operation.OperationExecutor;
import io.dmsrocketmq.client.operation.Response;
import io.dmsrocketmq.client.transport.Transport;
import org.jspecify.annotations.Nullable;

/** What all calls of a client share while they run. */
final class CallRunner implements AutoCloseable {

  final Settings settings;
  final Transport transport;
  final RequestFactory requests;
  final AnswerReader answers;
  final CredentialsSource credentials;
  final Retries retries;
  final Observers observers;
  private volatile boolean closed;

  /**
   * Makes a runner.
   *
   * @param settings what the calls have in common
   * @param transport what sends requests
   * @param identity what carries out the calls of the identity service
   */
  CallRunner(Settings settings, Transport transport, OperationExecutor identity) {
    JsonCodec codec = new JsonCodec();
    this.settings = settings;
    this.transport = transport;
    this.requests = new RequestFactory(settings, codec);
    this.answers = new AnswerReader(codec, settings.timing().clock());
    this.credentials =
        new CredentialsSource(
            settings.credentials(),
            identity,
            settings.pathValues().get(Settings.PROJECT_ID),
            settings.timing().clock());
    this.retries = new Retries(settings.retryPolicy(), settings.timing().random());
    this.observers = new Observers(settings.interceptors());
  }

  /** Checks and encodes a call; from here on its time runs. */
  <T extends @Nullable Object> PreparedCall<T> prepare(OperationCall<T> call) {
    if (closed) {
      throw new IllegalStateException(BackgroundCalls.CLOSED);
    }
    return requests.prepare(call);
  }

  <T extends @Nullable Object> Response<T> run(PreparedCall<T> call) {
    return new CallRun<>(this, call).run();
  }

  boolean isClosed() {
    return closed;
  }

  @Override
  public void close() {
    closed = true;
    settings.timing().sleeper().close();
    credentials.close();
  }
}
