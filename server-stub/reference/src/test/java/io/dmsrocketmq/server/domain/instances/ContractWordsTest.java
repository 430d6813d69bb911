package io.dmsrocketmq.server.domain.instances;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dmsrocketmq.server.model.BatchDeleteInstancesRequest;
import io.dmsrocketmq.server.model.BatchDeleteInstancesResult;
import io.dmsrocketmq.server.model.InstanceDeletion;
import io.dmsrocketmq.server.store.Database;
import io.dmsrocketmq.server.testing.TestDatabase;
import io.dmsrocketmq.spec.OpenApiDocument;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Holds what the family spells out in Java against the contract. */
@ExtendWith(TestDatabase.class)
class ContractWordsTest {

  private static final OpenApiDocument CONTRACT = OpenApiDocument.packaged();

  private final InstanceFixture fixture;

  ContractWordsTest(Database database) {
    fixture = new InstanceFixture(database);
  }

  private static List<String> words(JsonNode schema) {
    return StreamSupport.stream(schema.path("x-extensible-enum").spliterator(), false)
        .map(JsonNode::textValue)
        .toList();
  }

  private static JsonNode property(String schema, String name) {
    return CONTRACT.schema(schema).path("properties").path(name);
  }

  private static JsonNode defaultOfCreation(String name) {
    return property("CreateInstanceRequest", name).path("default");
  }

  @Test
  void instanceStatus_hasTheWordsOfTheContract() {
    assertThat(Arrays.stream(InstanceStatus.values()).map(Enum::name))
        .containsExactlyElementsOf(words(CONTRACT.schema("InstanceStatus")));
  }

  @Test
  void batchDelete_answersWithTheWordsOfTheContract() {
    String id = fixture.createRunning("name");

    BatchDeleteInstancesResult answer =
        fixture
            .service
            .batchDelete(
                fixture.project,
                BatchDeleteInstancesRequest.builder()
                    .action("delete")
                    .instances(List.of(id, "unknown"))
                    .build())
            .orElseThrow();

    assertThat(answer.results())
        .extracting(InstanceDeletion::result)
        .containsExactlyElementsOf(words(property("InstanceDeletion", "result")));
  }

  @Test
  void create_withoutOptions_takesTheDefaultsOfTheContract() {
    String id = fixture.create(InstanceFixture.request("name").brokerNum(null).build());

    InstanceState created = fixture.store.find(fixture.project, id).orElseThrow();
    assertThat(created.capacity().brokers()).isEqualTo(defaultOfCreation("broker_num").intValue());
    assertThat(created.network().ipv6Enabled())
        .isEqualTo(defaultOfCreation("ipv6_enable").booleanValue());
    assertThat(created.publicAccess().enabled())
        .isEqualTo(defaultOfCreation("enable_publicip").booleanValue());
  }
}
