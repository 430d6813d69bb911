package io.dmsrocketmq.contract.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.dmsrocketmq.client.model.CreateInstanceResult;
import io.dmsrocketmq.client.model.ErrorCode;
import io.dmsrocketmq.client.model.InstanceDeletion.Result;
import io.dmsrocketmq.contract.state.InstanceFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PactConsumer.class)
class InstancesConsumerPactTest {

  private static final String NAME = InstanceCalls.CREATE_INSTANCE.inBody("/name");

  private static Agreement<CreateInstanceResult> creation(String description) {
    return Agreement.on(InstanceCalls.CREATE_INSTANCE, description)
        .byTheOwner()
        .given(InstanceFacts.NAME_IS_FREE, "name", NAME);
  }

  @Test
  void createInstance_whenTheNameIsFree_answersTheIdentifier() {
    assertThat(creation("a creation with the recorded body").answers(200).instanceId())
        .isNotBlank();
  }

  /** The recorded zone of this form is made illegible, so it is another one. */
  @Test
  void createInstance_inTheFormOfTheFirstSteps_answersTheIdentifier() {
    String form = "getting-started";
    String name =
        InstanceCalls.CREATE_INSTANCE.scenario().named(form).requestBody().path("name").asText();
    var created =
        Agreement.on(
                InstanceCalls.CREATE_INSTANCE, form, "a creation in the form of the first steps")
            .byTheOwner()
            .given(InstanceFacts.NAME_IS_FREE, "name", name)
            .changed(
                "/available_zones/0", InstanceCalls.CREATE_INSTANCE.inBody("/available_zones/0"))
            .answers(200);

    assertThat(created.instanceId()).isNotBlank();
  }

  @Test
  void createInstance_whenTheNameIsTaken_isRefused() {
    Agreement.on(InstanceCalls.CREATE_INSTANCE, "a creation with a name that is taken")
        .byTheOwner()
        .given(InstanceFacts.NAME_IS_TAKEN, "name", NAME)
        .refuses(ErrorCode.INSTANCE_NAME_EXISTS);
  }

  @Test
  void createInstance_withAValueThatIsNotDocumented_isRefusedWithItsCode() {
    creation("a creation with a bad name")
        .changed("/name", "1")
        .refuses(ErrorCode.INVALID_INSTANCE_NAME);
    creation("a creation with a product that does not exist")
        .changed("/product_id", "c6.unknown")
        .refuses(ErrorCode.INVALID_PRODUCT_ID);
    creation("a creation with a version that does not exist")
        .changed("/engine_version", "1.0.0")
        .refuses(ErrorCode.UNSUPPORTED_VERSION);
    creation("a creation in a zone that does not exist")
        .changed("/available_zones/0", "unknown")
        .refuses(ErrorCode.AVAILABILITY_ZONE_NOT_FOUND);
    creation("a creation with too little storage")
        .changed("/storage_space", IntNode.valueOf(1))
        .refuses(ErrorCode.INVALID_STORAGE_SPACE);
    creation("a creation without a network").without("/vpc_id").refuses(ErrorCode.EMPTY_VPC_ID);
  }

  @Test
  void listInstances_withAPage_answersItsInstancesAndTheirNumber() {
    var page =
        Agreement.on(InstanceCalls.LIST_INSTANCES, "a query of the first page of instances")
            .inAnInstance()
            .query("limit", "10")
            .query("offset", "0")
            .answers(200);

    assertThat(page.instanceNum()).isEqualTo(1);
    assertThat(page.instances()).singleElement().extracting("status").isNotNull();
  }

  @Test
  void listInstances_withFilters_answersWhatFits() {
    var page =
        Agreement.on(InstanceCalls.LIST_INSTANCES, "a query of running instances of an engine")
            .inAnInstance()
            .query("engine", "reliability")
            .query("status", "RUNNING")
            .query("include_failure", "false")
            .query("exact_match_name", "false")
            .answers(200);

    assertThat(page.instances()).isNotEmpty();
  }

  @Test
  void listInstances_withABadPage_isRefused() {
    Agreement.on(InstanceCalls.LIST_INSTANCES, "a query of instances with a page that is too large")
        .byTheOwner()
        .query("limit", "51")
        .refuses(ErrorCode.INVALID_LIMIT);
    Agreement.on(InstanceCalls.LIST_INSTANCES, "a query of instances with a negative offset")
        .byTheOwner()
        .query("offset", "-1")
        .refuses(ErrorCode.INVALID_OFFSET);
  }

  @Test
  void showInstance_whenItExists_answersAllThatIsRecorded() {
    var instance =
        Agreement.on(InstanceCalls.SHOW_INSTANCE, "a query of one instance")
            .inAnInstance()
            .answers(200);

    assertThat(instance.name()).isEqualTo("reliability-test");
    assertThat(instance.totalStorageSpace()).isEqualTo(600);
    assertThat(instance.brokerNum()).isEqualTo(1);
  }

  @Test
  void updateInstance_withNameAndDescription_isAnsweredWithoutABody() {
    Agreement.on(InstanceCalls.UPDATE_INSTANCE, "a change of name and description")
        .byTheOwner()
        .given(InstanceFacts.NAME_IS_FREE, "name", InstanceCalls.UPDATE_INSTANCE.inBody("/name"))
        .given(InstanceFacts.ONE_RUNS)
        .answers(204);
  }

  @Test
  void updateInstance_toANameThatIsTaken_isRefused() {
    Agreement.on(InstanceCalls.UPDATE_INSTANCE, "a change to a name that is taken")
        .byTheOwner()
        .given(InstanceFacts.NAME_IS_TAKEN, "name", InstanceCalls.UPDATE_INSTANCE.inBody("/name"))
        .given(InstanceFacts.ONE_RUNS)
        .refuses(ErrorCode.INSTANCE_NAME_EXISTS);
  }

  @Test
  void updateInstance_toABadName_isRefused() {
    Agreement.on(InstanceCalls.UPDATE_INSTANCE, "a change to a bad name")
        .inAnInstance()
        .changed("/name", "1")
        .refuses(ErrorCode.INVALID_INSTANCE_NAME);
  }

  @Test
  void deleteInstance_whenItExists_isAnsweredWithoutABody() {
    Agreement.on(InstanceCalls.DELETE_INSTANCE, "a deletion of one instance")
        .inAnInstance()
        .answers(204);
  }

  @Test
  void batchDeleteInstances_ofNamedOnes_answersAResultForEach() {
    var answer =
        Agreement.on(InstanceCalls.BATCH_DELETE_INSTANCES, "a deletion of two instances")
            .byTheOwner()
            .given(InstanceFacts.TWO_RUN)
            .filledIn("$.instances[0]", "first_instance_id")
            .filledIn("$.instances[1]", "second_instance_id")
            .answers(200);

    assertThat(answer.results()).isNotEmpty().extracting("result").allMatch(Result.SUCCESS::equals);
  }

  @Test
  void batchDeleteInstances_ofNone_isRefused() {
    Agreement.on(InstanceCalls.BATCH_DELETE_INSTANCES, "a deletion of no instance")
        .byTheOwner()
        .changed("/instances", JsonNodeFactory.instance.arrayNode())
        .refuses(ErrorCode.EMPTY_INSTANCES);
  }

  @Test
  void batchDeleteFailedInstances_always_isAnsweredWithoutABody() {
    Agreement.on(
            InstanceCalls.BATCH_DELETE_FAILED_INSTANCES,
            "a deletion of all instances whose creation failed")
        .byTheOwner()
        .answers(204);
  }

  @Test
  void listBrokers_whenTheInstanceExists_answersNamesAndIdentifiers() {
    var brokers =
        Agreement.on(InstanceCalls.LIST_BROKERS, "a query of the brokers of an instance")
            .inAnInstance()
            .answers(200);

    assertThat(brokers.brokers())
        .singleElement()
        .satisfies(broker -> assertThat(broker.brokerName()).isEqualTo("broker-0"))
        .satisfies(broker -> assertThat(broker.ids()).isNotEmpty());
  }
}
