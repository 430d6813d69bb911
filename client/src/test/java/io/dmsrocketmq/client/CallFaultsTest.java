package io.dmsrocketmq.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.dmsrocketmq.client.error.DmsTimeoutException;
import io.dmsrocketmq.client.error.DmsTransportException;
import io.dmsrocketmq.client.support.Facts;
import io.dmsrocketmq.client.support.ManualTime;
import io.dmsrocketmq.client.transport.Transport;
import io.dmsrocketmq.client.transport.TransportRequest;
import io.dmsrocketmq.client.transport.TransportResponse;
import io.dmsrocketmq.client.transport.UnsentInterruptedException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of a call when no answer comes, or none that counts. */
class CallFaultsTest extends ScriptedCalls {

  private static final String NAME = "{\"name\":\"one\"}";

  private final ManualTime time = new ManualTime(NOW);

  @Override
  RocketMqClientBuilder builder() {
    return super.builder().timing(time.timing(0.5));
  }

  /** Sends nothing but an exception. */
  private record Failing(Supplier<Exception> failure) implements Transport {
    @Override
    public TransportResponse send(TransportRequest request) throws InterruptedException {
      Exception thrown = failure.get();
      if (thrown instanceof InterruptedException interrupt) {
        throw interrupt;
      }
      throw (RuntimeException) thrown;
    }

    @Override
    public void close() {}
  }

  @Test
  void call_whenItsTimeIsOverBeforeItIsSent_sendsNothing() throws Exception {
    CompletableFuture<Runnable> queued = new CompletableFuture<>();
    try (RocketMqClient waiting = builder().executor(queued::complete).build()) {
      CompletableFuture<?> call = waiting.instances().showInstanceAsync("i1");
      time.pass(Duration.ofMinutes(3));
      queued.get().run();

      assertThat(call)
          .isCompletedExceptionally()
          .failsWithin(Duration.ofSeconds(1))
          .withThrowableThat()
          .withCauseInstanceOf(DmsTimeoutException.class)
          .withMessageContaining("showInstance: it was not sent: the time of the call is over");
    }
    assertThat(server.requests()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void call_whenTheAnswerIsLongerThanAllowed_sendsItOnce(CallMode mode) {
    server.answer(200, NAME);
    try (RocketMqClient modest = builder().maxResponseBytes(5).build()) {
      DmsTransportException failure = failure(DmsTransportException.class, () -> mode.show(modest));

      assertThat(failure.permanent()).isTrue();
      assertThat(failure.attempts()).isEqualTo(1);
    }
    assertThat(server.requests()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void call_whenSomebodyElsesTransportHasAFault_namesTheOperationAndSendsItOnce(CallMode mode) {
    IllegalStateException fault = new IllegalStateException("the fault of somebody else");
    try (RocketMqClient other = builder().transport(new Failing(() -> fault)).build()) {
      DmsTransportException failure = failure(DmsTransportException.class, () -> mode.show(other));

      assertThat(failure.operationId()).isEqualTo("showInstance");
      assertThat(failure.sent()).isTrue();
      assertThat(failure.attempts()).isEqualTo(1);
      assertThat(failure).hasRootCause(fault);
    }
  }

  @Test
  void call_whenTheInterruptCameBeforeAnythingWasSent_saysSo() {
    try (RocketMqClient interrupted =
        builder()
            .transport(new Failing(() -> new UnsentInterruptedException("while connecting")))
            .build()) {
      DmsTransportException failure =
          failure(DmsTransportException.class, () -> CallMode.BLOCKING.show(interrupted));

      assertThat(Thread.interrupted()).isTrue();
      assertThat(failure.sent()).isFalse();
      assertThat(failure.attempts()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void call_whenTheConnectionIsResetAfterSending_repeatsWhatIsSafe(CallMode mode) {
    server.reset().answer(200, NAME).reset();

    assertThat(mode.show(client)).isEqualTo("one");
    DmsTransportException failure = failure(DmsTransportException.class, () -> mode.create(client));

    assertThat(failure.sent()).isTrue();
    assertThat(failure.attempts()).isEqualTo(1);
    assertThat(server.requests()).hasSize(3);
  }

  @ParameterizedTest
  @EnumSource
  void call_whenNobodyListens_repeatsWhateverTheOperation(CallMode mode) {
    server.refuse();

    DmsTransportException failure = failure(DmsTransportException.class, () -> mode.create(client));

    assertThat(failure.sent()).isFalse();
    assertThat(failure.attempts()).isEqualTo(4);
  }

  @Test
  void call_whenAnEarlierRequestMayHaveHadItsEffect_saysSoWhateverTheLastOne() {
    server.reset().reset();
    time.duringPause(server::close);

    DmsTransportException failure =
        failure(DmsTransportException.class, () -> CallMode.BLOCKING.show(client));

    assertThat(failure.attempts()).isEqualTo(4);
    assertThat(failure.sent()).isTrue();
  }

  @Test
  void call_whenTheThreadIsInterruptedDuringAPause_staysInterruptedAndFails() {
    server.answer(503, "");
    time.duringPause(() -> Thread.currentThread().interrupt());

    DmsTransportException failure =
        failure(DmsTransportException.class, () -> CallMode.BLOCKING.show(client));

    assertThat(Thread.interrupted()).isTrue();
    assertThat(failure).hasMessageContaining("the thread was interrupted");
    assertThat(server.requests()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void call_whenTheClientIsClosedDuringAPause_fails(CallMode mode) {
    server.answer(503, "");
    time.duringPause(client::close);

    DmsTransportException failure = failure(DmsTransportException.class, () -> mode.show(client));

    assertThat(failure).hasMessageContaining("the client was closed");
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void cancel_whileACallIsUnderWay_endsIt() throws Exception {
    server.hold();
    CompletableFuture<?> call = client.instances().showInstanceAsync("i1");
    server.awaitHeldRequest();

    call.cancel(true);

    Facts.await("the end of the exchange", () -> server.openConnections() == 0);
    assertThat(server.requests()).hasSize(1);
  }
}
