package io.dmsrocketmq.server.domain.instances;

import static io.dmsrocketmq.server.domain.instances.InstanceFixture.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dmsrocketmq.server.api.ErrorCode;
import io.dmsrocketmq.server.api.Operation;
import io.dmsrocketmq.server.auth.DemoTenant;
import io.dmsrocketmq.server.error.DmsException;
import io.dmsrocketmq.server.model.Broker;
import io.dmsrocketmq.server.model.Instance;
import io.dmsrocketmq.server.store.Database;
import io.dmsrocketmq.server.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestDatabase.class)
class ShowInstanceTest {
  private final InstanceFixture fixture;

  ShowInstanceTest(Database database) {
    fixture = new InstanceFixture(database);
  }

  private Instance show(String instanceId) {
    return fixture.service.show(fixture.project, instanceId);
  }

  @Test
  void show_anyInstance_hasAllFieldsOfTheRecordedOneAndMore() {
    ObjectMapper mapper = new ObjectMapper();
    JsonNode recorded =
        mapper.valueToTree(InstanceFixture.CONTRACT.of(Operation.SHOW_INSTANCE, Instance.class));
    JsonNode shown = mapper.valueToTree(show(fixture.createRunning("name")));

    List<String> fields = new ArrayList<>();
    shown.fieldNames().forEachRemaining(fields::add);
    assertThat(fields).contains("tags");
    recorded.fieldNames().forEachRemaining(field -> assertThat(fields).contains(field));
  }

  @Test
  void show_createdInstance_reflectsTheRequest() {
    String id =
        fixture.createRunning(
            request("name")
                .description("text")
                .sslEnable(true)
                .enableAcl(true)
                .enablePublicip(true)
                .publicipId("ip-1,ip-2")
                .brokerNum(2)
                .storageSpace(1200L)
                .build());

    Instance shown = show(id);

    assertThat(shown.instanceId()).isEqualTo(id);
    assertThat(shown.name()).isEqualTo("name");
    assertThat(shown.description()).isEqualTo("text");
    assertThat(shown.engine()).isEqualTo("reliability");
    assertThat(shown.engineVersion()).isEqualTo("4.8.0");
    assertThat(shown.productId()).isEqualTo("c6.4u8g.cluster");
    assertThat(shown.type()).isEqualTo("cluster");
    assertThat(shown.specification()).isEqualTo("c6.4u8g.cluster * 2 broker");
    assertThat(shown.brokerNum()).isEqualTo(2);
    assertThat(shown.vpcId()).isEqualTo("vpc");
    assertThat(shown.subnetId()).isEqualTo("subnet");
    assertThat(shown.securityGroupId()).isEqualTo("group");
    assertThat(shown.sslEnable()).isTrue();
    assertThat(shown.enableAcl()).isTrue();
    assertThat(shown.enablePublicip()).isTrue();
    assertThat(shown.publicipId()).isEqualTo("ip-1,ip-2");
    assertThat(shown.storageSpecCode()).isEqualTo("dms.physical.storage.ultra.v2");
  }

  @Test
  void show_createdInstance_namesItsCreatorAndTheTime() {
    Instance shown = show(fixture.create("name"));

    assertThat(shown.userId()).isEqualTo(DemoTenant.user().id());
    assertThat(shown.userName()).isEqualTo(DemoTenant.user().name());
    assertThat(shown.createdAt()).isEqualTo("1767268800123");
  }

  @Test
  void show_storage_isTheOrderedAndTheUsablePartAsRecorded() {
    Instance shown = show(fixture.create(request("name").storageSpace(600L).build()));

    assertThat(shown.totalStorageSpace()).isEqualTo(600);
    assertThat(shown.storageSpace()).isEqualTo(558);
    assertThat(shown.usedStorageSpace()).isZero();
  }

  @Test
  void show_oneBroker_hasAsManyNodesAsTheRecordedInstance() {
    assertThat(show(fixture.create("name")).nodeNum()).isEqualTo(5);
    assertThat(
            show(fixture.create(request("large").brokerNum(3).storageSpace(900L).build()))
                .nodeNum())
        .isEqualTo(11);
  }

  @Test
  void show_fieldsOfLaterVersions_areEmpty() {
    Instance shown = show(fixture.create("name"));

    assertThat(shown.subnetCidr()).isEmpty();
    assertThat(shown.grpcAddress()).isEmpty();
    assertThat(shown.publicGrpcAddress()).isEmpty();
  }

  @Test
  void show_unknownInstanceOrThatOfAnotherProject_isNotFound() {
    String id = fixture.create("name");

    for (Runnable call :
        List.<Runnable>of(
            () -> show("68fdc9a8-805e-439d-8dd9-25adc1c58bf6"),
            () -> fixture.service.show(TestDatabase.newProject(), id),
            () -> fixture.service.brokers(TestDatabase.newProject(), id),
            () -> fixture.service.delete(TestDatabase.newProject(), id))) {
      assertThatThrownBy(call::run)
          .isInstanceOfSatisfying(
              DmsException.class,
              refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.INSTANCE_NOT_FOUND));
    }
    assertThat(show(id)).isNotNull();
  }

  @Test
  void brokers_ofARunningInstance_areNumberedFromZeroWithTheRecordedNodes() {
    String id = fixture.createRunning(request("name").brokerNum(2).build());

    List<Broker> brokers = fixture.service.brokers(fixture.project, id).brokers();

    assertThat(brokers).extracting(Broker::brokerName).containsExactly("broker-0", "broker-1");
    assertThat(brokers).extracting(Broker::ids).containsOnly(List.of(0L, 1L, 2L));
  }

  @Test
  void brokers_ofAnInstanceThatIsBeingCreatedOrFailed_areNone() {
    String creating = fixture.create("creating");
    assertThat(fixture.service.brokers(fixture.project, creating).brokers()).isEmpty();

    String failed = fixture.createFailed("failed");
    assertThat(fixture.service.brokers(fixture.project, failed).brokers()).isEmpty();
  }
}
