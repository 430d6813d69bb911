package io.dmsrocketmq.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dmsrocketmq.client.api.UsersApi.ListUsersQuery;
import io.dmsrocketmq.client.error.DmsServiceException;
import io.dmsrocketmq.client.error.DmsTransportException;
import io.dmsrocketmq.client.model.CreateInstanceRequest;
import io.dmsrocketmq.client.model.ErrorCode;
import io.dmsrocketmq.client.model.Topic;
import io.dmsrocketmq.client.model.User;
import io.dmsrocketmq.client.retry.RetryPolicy;
import io.dmsrocketmq.client.support.Facts;
import io.dmsrocketmq.client.support.WireServer.Request;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RocketMqClientTest extends ScriptedCalls {

  @Override
  RocketMqClientBuilder builder() {
    return super.builder().retryPolicy(RetryPolicy.none()).clock(Clock.fixed(NOW, ZoneOffset.UTC));
  }

  @Test
  void showTopic_whenTheAnswerLacksTheName_fillsItFromThePath() throws Exception {
    server
        .answer(200, "{\"total_read_queue_num\":3}")
        .answer(200, "{\"total_read_queue_num\":3}")
        .answer(200, "{\"name\":\"as-it-came\"}");

    Topic topic = client.topics().showTopic("i1", "orders%|");

    assertThat(topic.name()).isEqualTo("orders%|");
    assertThat(topic.totalReadQueueNum()).isEqualTo(3);
    assertThat(client.topics().showTopicAsync("i1", "orders").get().name()).isEqualTo("orders");
    assertThat(client.topics().showTopic("i1", "orders").name()).isEqualTo("as-it-came");
  }

  @Test
  void families_whenAskedForTwice_areTheSame() {
    assertThat(client.topics()).isSameAs(client.topics());
    assertThat(client.waiters()).isSameAs(client.waiters());
  }

  @Test
  void streamUsers_whenThereAreTwoPages_asksForTheSecondWhenItIsWanted() {
    server
        .answer(200, "{\"users\":[{\"access_key\":\"a\"},{\"access_key\":\"b\"}],\"total\":3}")
        .answer(200, "{\"users\":[{\"access_key\":\"c\"}],\"total\":3}");
    Iterator<User> users =
        client.users().streamUsers("i1", ListUsersQuery.builder().limit(2).build()).iterator();

    assertThat(server.requests()).isEmpty();
    assertThat(users.next().accessKey()).isEqualTo("a");
    assertThat(users.next().accessKey()).isEqualTo("b");
    assertThat(server.requests()).hasSize(1);
    assertThat(users.next().accessKey()).isEqualTo("c");
    assertThat(users.hasNext()).isFalse();
    assertThat(server.requests())
        .extracting(Request::target)
        .containsExactly(
            "/v2/p1/instances/i1/users?limit=2&offset=0",
            "/v2/p1/instances/i1/users?limit=2&offset=2");
  }

  @Test
  void call_whenTheServiceRefuses_throwsItsCode() {
    server.answer(404, "{\"error_code\":\"DMS.00404022\",\"error_msg\":\"Gone.\"}");

    DmsServiceException refusal =
        catchThrowableOfType(
            DmsServiceException.class, () -> client.instances().showInstance("i1"));

    assertThat(refusal.errorCode()).contains(ErrorCode.INSTANCE_NOT_FOUND);
    assertThat(refusal.operationId()).isEqualTo("showInstance");
  }

  @Test
  void callAsync_whateverTheOutcome_completesLikeTheCall() throws Exception {
    server.answer(200, "{\"name\":\"one\"}").answer(503, "");

    assertThat(client.instances().showInstanceAsync("i1").get().name()).isEqualTo("one");
    assertThatThrownBy(client.instances().showInstanceAsync("i1")::get)
        .hasCauseInstanceOf(DmsServiceException.class);
  }

  @Test
  void call_whenNobodyListens_saysThatNothingWasSent() {
    server.close();

    DmsTransportException failure =
        catchThrowableOfType(
            DmsTransportException.class, () -> client.instances().showInstance("i1"));

    assertThat(failure.sent()).isFalse();
    assertThat(failure).hasMessageStartingWith("showInstance: it was not sent: ");
  }

  @Test
  void call_whenNoAnswerComesInTime_saysThatItMayHaveTakenEffect() {
    server.hold();
    // Long enough for the request to leave, however busy the machine is.
    try (RocketMqClient hasty = builder().attemptTimeout(Duration.ofSeconds(2)).build()) {
      DmsTransportException failure =
          catchThrowableOfType(
              DmsTransportException.class, () -> hasty.instances().deleteInstance("i1"));

      assertThat(failure.sent()).isTrue();
    }
  }

  @Test
  void call_whenTheThreadIsInterrupted_staysInterruptedAndFails() {
    server.hold();
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> client.instances().showInstance("i1"))
        .isInstanceOf(DmsTransportException.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void call_whenAnArgumentIsWrong_namesItAndSendsNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> client.instances().showInstance(" "))
        .withMessage("instance_id must not be blank");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> client.instances().showInstanceAsync(".."))
        .withMessage("instance_id must be more than dots");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CreateInstanceRequest.builder().build())
        .withMessage("CreateInstanceRequest: name must be set");
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void close_afterwards_refusesCalls() {
    client.close();
    client.close();

    assertThatIllegalStateException()
        .isThrownBy(() -> client.instances().listInstances())
        .withMessage("the client is closed");
  }

  @Test
  void close_whileAWaitIsBetweenTwoLooks_endsIt() throws Exception {
    server.answer(200, "{\"status\":\"CREATING\"}");
    CompletableFuture<?> running =
        client
            .waiters()
            .waitUntilRunningAsync(
                "i1", WaitOptions.standard().withInterval(Duration.ofMinutes(10)));
    Facts.await("the first look", () -> server.requests().size() == 1);

    client.close();

    assertThatThrownBy(() -> running.get(1, TimeUnit.MINUTES))
        .hasCauseInstanceOf(IllegalStateException.class)
        .hasMessageContaining("the client is closed");
  }

  @Test
  void close_whileACallIsUnderWay_failsIt() throws Exception {
    server.hold();
    CompletableFuture<?> call = client.instances().listInstancesAsync();
    server.awaitHeldRequest();

    client.close();

    assertThatThrownBy(call::get).hasCauseInstanceOf(DmsTransportException.class);
  }
}
