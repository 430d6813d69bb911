package io.dmsrocketmq.contract.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dmsrocketmq.client.RocketMqClient;
import io.dmsrocketmq.client.api.InstancesApi.ListInstancesQuery;
import io.dmsrocketmq.client.error.DmsServiceException;
import io.dmsrocketmq.client.model.BatchDeleteInstancesRequest;
import io.dmsrocketmq.client.model.CreateInstanceRequest;
import io.dmsrocketmq.client.model.ErrorCode;
import io.dmsrocketmq.client.model.InstanceDeletion.Result;
import io.dmsrocketmq.client.model.UpdateInstanceRequest;
import io.dmsrocketmq.contract.Scenario;
import io.dmsrocketmq.contract.state.InstanceFacts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class InstancesConsumerPactTest {

  private static final Scenario CREATE = Scenario.recorded("createInstance");
  private static final Scenario LIST = Scenario.recorded("listInstances");
  private static final Scenario SHOW = Scenario.recorded("showInstance");
  private static final Scenario UPDATE = Scenario.recorded("updateInstance");
  private static final Scenario DELETE = Scenario.recorded("deleteInstance");
  private static final Scenario BATCH_DELETE = Scenario.recorded("batchDeleteInstances");
  private static final Scenario ALL_FAILED = BATCH_DELETE.named("all-failed-instances");
  private static final Scenario LIST_BROKERS = Scenario.recorded("listBrokers");

  private static final String UNKNOWN_INSTANCE = "11111111-2222-3333-4444-555555555555";

  @RegisterExtension
  static final MockProvider PROVIDER =
      MockProvider.of(
          Agreement.on(CREATE, "a creation with the recorded body")
              .given(InstanceFacts.NAME_IS_FREE)
              .answers(200),
          Agreement.on(LIST, "a query of the first page of instances")
              .given(InstanceFacts.ONE_RUNS)
              .query("limit", "10")
              .query("offset", "0")
              .answers(200),
          Agreement.on(SHOW, "a query of one instance").given(InstanceFacts.ONE_RUNS).answers(200),
          Agreement.on(SHOW, "a query of an instance that does not exist")
              .at("instance_id", UNKNOWN_INSTANCE)
              .given(InstanceFacts.NONE_EXISTS)
              .refuses(ErrorCode.INSTANCE_NOT_FOUND),
          Agreement.on(UPDATE, "a change of name and description")
              .given(InstanceFacts.ONE_RUNS)
              .answers(204),
          Agreement.on(DELETE, "a deletion of one instance")
              .given(InstanceFacts.ONE_RUNS)
              .answers(204),
          Agreement.on(BATCH_DELETE, "a deletion of two instances")
              .given(InstanceFacts.TWO_RUN)
              .filledIn("$.instances[0]", "first_instance_id")
              .filledIn("$.instances[1]", "second_instance_id")
              .answers(200),
          Agreement.on(ALL_FAILED, "a deletion of all instances whose creation failed")
              .given(InstanceFacts.NONE_EXISTS)
              .answers(204),
          Agreement.on(LIST_BROKERS, "a query of the brokers of an instance")
              .given(InstanceFacts.ONE_RUNS)
              .answers(200));

  private static RocketMqClient client;

  @BeforeAll
  static void openClient() {
    client = Requests.client(PROVIDER);
  }

  @AfterAll
  static void closeClient() {
    client.close();
  }

  @Test
  void createInstance_whenTheNameIsFree_answersTheIdentifier() {
    var created =
        client.instances().createInstance(Requests.body(CREATE, CreateInstanceRequest.class));

    assertThat(created.instanceId())
        .isEqualTo(CREATE.responseBody(200).path("instance_id").asText());
  }

  @Test
  void listInstances_withAPage_answersItsInstancesAndTheirNumber() {
    var page =
        client.instances().listInstances(ListInstancesQuery.builder().limit(10).offset(0).build());

    assertThat(page.instanceNum()).isEqualTo(1);
    assertThat(page.instances()).singleElement().extracting("status").isNotNull();
  }

  @Test
  void showInstance_whenItExists_answersAllThatIsRecorded() {
    var instance = client.instances().showInstance(SHOW.pathParameter("instance_id"));

    assertThat(instance.name()).isEqualTo(SHOW.responseBody(200).path("name").asText());
    assertThat(instance.totalStorageSpace()).isEqualTo(600);
    assertThat(instance.brokerNum()).isEqualTo(1);
  }

  @Test
  void showInstance_whenItDoesNotExist_isRefusedWithTheCodeForThat() {
    DmsServiceException refusal =
        catchThrowableOfType(
            DmsServiceException.class, () -> client.instances().showInstance(UNKNOWN_INSTANCE));

    assertThat(refusal.status()).isEqualTo(404);
    assertThat(refusal.errorCode()).contains(ErrorCode.INSTANCE_NOT_FOUND);
  }

  @Test
  void updateInstance_withNameAndDescription_isAnsweredWithoutABody() {
    client
        .instances()
        .updateInstance(
            UPDATE.pathParameter("instance_id"),
            Requests.body(UPDATE, UpdateInstanceRequest.class));
  }

  @Test
  void deleteInstance_whenItExists_isAnsweredWithoutABody() {
    client.instances().deleteInstance(DELETE.pathParameter("instance_id"));
  }

  @Test
  void batchDeleteInstances_ofNamedOnes_answersAResultForEach() {
    var answer =
        client
            .instances()
            .batchDeleteInstances(Requests.body(BATCH_DELETE, BatchDeleteInstancesRequest.class));

    assertThat(answer.results()).isNotEmpty().extracting("result").allMatch(Result.SUCCESS::equals);
  }

  @Test
  void batchDeleteFailedInstances_always_isAnsweredWithoutABody() {
    client.instances().batchDeleteFailedInstances();
  }

  @Test
  void listBrokers_whenTheInstanceExists_answersNamesAndIdentifiers() {
    var brokers = client.instances().listBrokers(LIST_BROKERS.pathParameter("instance_id"));

    assertThat(brokers.brokers())
        .singleElement()
        .satisfies(broker -> assertThat(broker.brokerName()).isEqualTo("broker-0"))
        .satisfies(broker -> assertThat(broker.ids()).isNotEmpty());
  }
}
