package io.dmsrocketmq.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dmsrocketmq.client.error.DmsServiceException;
import io.dmsrocketmq.client.error.DmsTimeoutException;
import io.dmsrocketmq.client.error.DmsWaitException;
import io.dmsrocketmq.client.error.Refusal;
import io.dmsrocketmq.client.internal.waiting.Poller;
import io.dmsrocketmq.client.model.ConsumerGroup;
import io.dmsrocketmq.client.model.ErrorCode;
import io.dmsrocketmq.client.model.Instance;
import io.dmsrocketmq.client.model.InstanceStatus;
import io.dmsrocketmq.client.model.Topic;
import io.dmsrocketmq.client.operation.OperationCall;
import io.dmsrocketmq.client.support.ScriptedExecutor;
import io.dmsrocketmq.client.support.VirtualPauses;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class WaitersTest {

  private static final WaitOptions OPTIONS =
      new WaitOptions(Duration.ofSeconds(25), Duration.ofSeconds(10));

  private final ScriptedExecutor executor = new ScriptedExecutor();
  private final VirtualPauses pauses = new VirtualPauses();
  private final Poller poller = new Poller(executor, pauses);
  private final Waiters waiters = new Waiters(poller);

  private static Instance instance(String status) {
    return Instance.builder().status(InstanceStatus.of(status)).build();
  }

  private static DmsServiceException refusal(int status, ErrorCode code) {
    return DmsServiceException.of(new Refusal("showInstance", 1, status, code, null, null, ""));
  }

  private static Throwable failureOf(CompletableFuture<?> future) {
    return Objects.requireNonNull(catchThrowable(() -> future.get(1, TimeUnit.MINUTES)).getCause());
  }

  @Test
  void waitUntilRunning_whenItTakesTime_looksUntilItRuns() {
    executor.answer(instance("CREATING"), Instance.builder().build(), instance("RUNNING"));

    assertThat(waiters.waitUntilRunning("i1", OPTIONS)).isEqualTo(instance("RUNNING"));
    assertThat(pauses.pauses()).containsExactly(Duration.ofSeconds(10), Duration.ofSeconds(10));
    assertThat(executor.calls())
        .extracting(call -> call.path().get("instance_id"))
        .containsOnly("i1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"RUNNING", "Running", "running"})
  void waitUntilRunning_howeverTheWordIsSpelt_ends(String word) {
    executor.answer(instance(word));

    assertThat(waiters.waitUntilRunning("i1")).isEqualTo(instance(word));
    assertThat(pauses.pauses()).isEmpty();
  }

  @Test
  void waitUntilRunning_whenTheWordIsUnknown_waitsOn() {
    executor.answer(instance("FREEZING"), instance("RUNNING"));

    assertThat(waiters.waitUntilRunning("i1", OPTIONS)).isEqualTo(instance("RUNNING"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"CREATEFAILED", "Create failed", "ERROR", "EXTENDEDFAILED"})
  void waitUntilRunning_whenTheStatusSaysThatItFailed_throwsWithTheStatus(String word) {
    executor.answer(instance("CREATING"), instance(word));

    DmsWaitException failure =
        catchThrowableOfType(DmsWaitException.class, () -> waiters.waitUntilRunning("i1", OPTIONS));

    assertThat(failure.reason()).isEqualTo(DmsWaitException.Reason.FAILED);
    assertThat(failure.lastStatus()).contains(word);
    assertThat(failure.operationId()).isEqualTo("showInstance");
    assertThat(failure)
        .hasMessageContaining("the instance i1")
        .hasMessageContaining("its last status is " + word);
  }

  @Test
  void waitUntilRunning_whenTheTimeIsOver_hasLookedOnceMoreBeforeItsEnd() {
    executor.otherwise(call -> instance("CREATING"));

    DmsWaitException failure =
        catchThrowableOfType(DmsWaitException.class, () -> waiters.waitUntilRunning("i1", OPTIONS));

    assertThat(failure.reason()).isEqualTo(DmsWaitException.Reason.TIMEOUT);
    assertThat(failure.lastStatus()).contains("CREATING");
    assertThat(pauses.pauses())
        .containsExactly(Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofSeconds(4));
    assertThat(executor.calls())
        .extracting(OperationCall::timeout)
        .containsExactly(
            Duration.ofSeconds(25),
            Duration.ofSeconds(15),
            Duration.ofSeconds(5),
            Duration.ofSeconds(1));
  }

  /** Lets a look last as long as it may, or a little longer than a call of the client may. */
  private void stall(Duration callTimeout) {
    executor.otherwise(
        call -> {
          Duration most = Objects.requireNonNull(call.timeout());
          pauses.elapse(most.compareTo(callTimeout) < 0 ? most : callTimeout);
          throw new DmsTimeoutException("showInstance", 1, true, "no answer", null);
        });
  }

  @Test
  void wait_whenALookLastsUntilTheEnd_endsInTime() {
    stall(Duration.ofMinutes(2));

    assertThat(
            catchThrowableOfType(
                DmsWaitException.class, () -> waiters.waitUntilRunning("i1", OPTIONS)))
        .hasCauseInstanceOf(DmsTimeoutException.class)
        .satisfies(f -> assertThat(f.reason()).isEqualTo(DmsWaitException.Reason.TIMEOUT));
    assertThat(failureOf(waiters.waitUntilRunningAsync("i1", OPTIONS)))
        .isInstanceOf(DmsWaitException.class)
        .hasCauseInstanceOf(DmsTimeoutException.class);
  }

  @Test
  void wait_whenALookLastsLongerThanACallMay_throwsThat() {
    stall(Duration.ofSeconds(3));

    assertThatThrownBy(() -> waiters.waitUntilRunning("i1", OPTIONS))
        .isInstanceOf(DmsTimeoutException.class);
    assertThat(failureOf(waiters.waitUntilRunningAsync("i1", OPTIONS)))
        .isInstanceOf(DmsTimeoutException.class);
  }

  @Test
  void waitUntilTopicsDeleted_whenTheTimeIsOverBetweenTwoNames_looksNoMore() {
    executor.otherwise(
        call -> {
          pauses.elapse(Duration.ofMinutes(1));
          throw refusal(404, ErrorCode.INSTANCE_NOT_FOUND);
        });

    assertThatThrownBy(() -> waiters.waitUntilTopicsDeleted("i1", List.of("a", "b"), OPTIONS))
        .isInstanceOf(DmsWaitException.class)
        .hasMessageContaining("the absence of b");
    assertThat(executor.calls()).hasSize(1);
  }

  @Test
  void waitUntilRunning_whenALookFails_throwsThat() {
    DmsServiceException unavailable = refusal(503, ErrorCode.of("DMS.1"));
    DmsServiceException missing = refusal(404, ErrorCode.INSTANCE_NOT_FOUND);
    executor.fail(unavailable).fail(missing);

    assertThatThrownBy(() -> waiters.waitUntilRunning("i1", OPTIONS)).isSameAs(unavailable);
    assertThatThrownBy(() -> waiters.waitUntilRunning("i1", OPTIONS)).isSameAs(missing);
  }

  @Test
  void waitUntilRunning_whenTheThreadIsInterrupted_staysInterruptedAndEnds() {
    executor.answer(instance("CREATING"));
    Thread.currentThread().interrupt();

    DmsWaitException failure =
        catchThrowableOfType(DmsWaitException.class, () -> waiters.waitUntilRunning("i1", OPTIONS));

    assertThat(failure.reason()).isEqualTo(DmsWaitException.Reason.INTERRUPTED);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void waitUntilResized_whenTheChangeFails_throwsWithTheStatus() {
    executor.answer(instance("EXTENDING"), instance("EXTENDEDFAILED"));

    assertThatThrownBy(() -> waiters.waitUntilResized("i1", OPTIONS))
        .isInstanceOf(DmsWaitException.class)
        .hasMessageEndingWith("its last status is EXTENDEDFAILED");
  }

  @Test
  void waitUntilResized_whenTheChangeIsOver_returnsTheInstance() {
    executor.answer(instance("EXTENDING"), instance("RUNNING"));

    assertThat(waiters.waitUntilResized("i1")).isEqualTo(instance("RUNNING"));
  }

  @Test
  void waitUntilDeleted_whenTheInstanceIsGone_ends() {
    executor.answer(instance("RUNNING")).fail(refusal(404, ErrorCode.INSTANCE_NOT_FOUND));

    waiters.waitUntilDeleted("i1");

    assertThat(executor.calls()).hasSize(2);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"DMS.10240407", "DMS.00404001", "DMS.10240406", "APIGW.0101"})
  void waitUntilDeleted_whenA404IsNotAboutTheInstance_doesNotTakeItForAbsence(
      @Nullable String code) {
    DmsServiceException refusal =
        DmsServiceException.of(
            new Refusal(
                "showInstance", 1, 404, code == null ? null : ErrorCode.of(code), null, null, ""));
    executor.fail(refusal).fail(refusal);

    assertThatThrownBy(() -> waiters.waitUntilDeleted("i1")).isSameAs(refusal);
    assertThat(failureOf(waiters.waitUntilDeletedAsync("i1"))).isSameAs(refusal);
  }

  @ParameterizedTest
  @ValueSource(strings = {"DMS.10540401", "DMS.10240405", "DMS.00404999"})
  void waitUntilTopicsDeleted_whateverTheServiceCallsIt_takesItForAbsence(String code) {
    executor.fail(refusal(404, ErrorCode.of(code)));

    waiters.waitUntilTopicsDeleted("i1", List.of("a"), OPTIONS);

    assertThat(executor.calls()).hasSize(1);
  }

  @Test
  void waitUntilTopicsDeleted_whenOneStays_waitsForThatOneOnly() {
    executor
        .fail(refusal(404, ErrorCode.INSTANCE_NOT_FOUND))
        .answer(Topic.builder().build())
        .fail(refusal(404, ErrorCode.INSTANCE_NOT_FOUND));

    waiters.waitUntilTopicsDeleted("i1", List.of("a", "b"), OPTIONS);

    assertThat(executor.calls())
        .extracting(call -> call.path().get("topic"))
        .containsExactly("a", "b", "b");
    assertThat(pauses.pauses()).hasSize(1);
  }

  @Test
  void waitUntilConsumerGroupsDeleted_whenOneStaysTooLong_namesIt() {
    executor
        .fail(refusal(404, ErrorCode.INSTANCE_NOT_FOUND))
        .otherwise(call -> ConsumerGroup.builder().build());

    assertThatThrownBy(
            () -> waiters.waitUntilConsumerGroupsDeleted("i1", List.of("a", "b"), OPTIONS))
        .isInstanceOf(DmsWaitException.class)
        .hasMessageContaining("the absence of b");
  }

  @Test
  void waitAsync_whenItTakesTime_completesWithWhatWasSeen() throws Exception {
    executor.answer(instance("CREATING"), instance("RUNNING"));
    CompletableFuture<Instance> running = waiters.waitUntilRunningAsync("i1", OPTIONS);
    assertThat(running).isNotDone();

    pauses.runTasks();

    assertThat(running.get()).isEqualTo(instance("RUNNING"));
  }

  @Test
  void waitAsync_whateverEndsIt_failsLikeTheOther() {
    executor.answer(instance("ERROR"));
    CompletableFuture<?> failed = waiters.waitUntilResizedAsync("i1");
    executor.fail(refusal(503, ErrorCode.of("DMS.1")));
    CompletableFuture<?> refused = waiters.waitUntilRunningAsync("i1");
    executor.otherwise(call -> instance("CREATING"));
    CompletableFuture<?> late = waiters.waitUntilRunningAsync("i1", OPTIONS);
    pauses.runTasks();

    assertThat(failureOf(failed)).hasMessageContaining("its last status is ERROR");
    assertThat(failureOf(refused)).isInstanceOf(DmsServiceException.class);
    assertThat(failureOf(late)).hasMessageContaining("the time is over");
  }

  @Test
  void waitAsync_whenEverythingIsGone_completesWithoutAValue() throws Exception {
    executor.otherwise(
        call -> {
          throw refusal(404, ErrorCode.INSTANCE_NOT_FOUND);
        });

    assertThat(waiters.waitUntilDeletedAsync("i1").get()).isNull();
    assertThat(waiters.waitUntilTopicsDeletedAsync("i1", List.of("a", "b"), OPTIONS).get())
        .isNull();
    assertThat(waiters.waitUntilConsumerGroupsDeletedAsync("i1", List.of("a"), OPTIONS).get())
        .isNull();
  }

  @Test
  void waitAsync_whenThousandsAreGoneAtOnce_completes() {
    List<String> names = IntStream.range(0, 20_000).mapToObj(Integer::toString).toList();
    executor.otherwise(
        call -> {
          throw refusal(404, ErrorCode.QUEUE_NOT_FOUND);
        });

    assertThat(waiters.waitUntilTopicsDeletedAsync("i1", names, OPTIONS))
        .isCompletedWithValue(null);
    assertThat(executor.calls()).hasSize(20_000);
  }

  @Test
  void waitAsync_whenItIsCancelled_givesTheLookUpAndLooksNoMore() {
    CompletableFuture<Object> look = executor.hold();
    CompletableFuture<Instance> running = waiters.waitUntilRunningAsync("i1");

    running.cancel(true);
    pauses.runTasks();

    assertThat(look).isCancelled();
    assertThat(executor.calls()).hasSize(1);
  }

  @Test
  void waitAsync_whenTheClientIsClosedWhileALookBegins_givesTheLookUp() {
    executor.answer(instance("CREATING"));
    CompletableFuture<Instance> running = waiters.waitUntilRunningAsync("i1");
    CompletableFuture<Object> look = executor.hold(poller::close);

    pauses.runTasks();

    assertThat(look).isCancelled();
    assertThat(running).isCompletedExceptionally();
  }

  @Test
  void waitAsync_afterTheClientWasClosed_fails() {
    var unusedLook = executor.hold();
    poller.close();

    assertThat(failureOf(waiters.waitUntilRunningAsync("i1"))).hasMessage("the client is closed");
  }

  @Test
  void waitUntilRunning_whenTheWholeTimeIsShort_looksAgainAtItsHalf() {
    executor.answer(instance("CREATING"), instance("RUNNING"));

    waiters.waitUntilRunning("i1", OPTIONS.withTimeout(Duration.ofMillis(800)));

    assertThat(pauses.pauses()).containsExactly(Duration.ofMillis(400));
  }

  @Test
  void close_whileSomebodyWaits_endsTheWaitAtOnce() {
    executor.answer(instance("CREATING"));
    CompletableFuture<Instance> running = waiters.waitUntilRunningAsync("i1");

    poller.close();

    assertThat(failureOf(running))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the client is closed");
    pauses.runTasks();
    assertThat(executor.calls()).hasSize(1);
  }

  @Test
  void wait_whenAnArgumentIsWrong_namesItAndLooksAtNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> waiters.waitUntilRunning(" "))
        .withMessage("instance_id must not be blank");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> waiters.waitUntilRunningAsync(" "))
        .withMessage("instance_id must not be blank");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> waiters.waitUntilTopicsDeleted("i1", List.of(), OPTIONS))
        .withMessage("names must not be empty");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OPTIONS.withTimeout(Duration.ZERO))
        .withMessage("timeout must be positive");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OPTIONS.withInterval(Duration.ofSeconds(-1)))
        .withMessage("interval must be positive");
    assertThat(executor.calls()).isEmpty();
  }
}
