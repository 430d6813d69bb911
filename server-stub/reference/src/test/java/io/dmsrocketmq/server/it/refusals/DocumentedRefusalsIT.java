package io.dmsrocketmq.server.it.refusals;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import io.dmsrocketmq.server.api.ErrorCode;
import io.dmsrocketmq.server.api.Operation;
import io.dmsrocketmq.server.it.Http;
import io.dmsrocketmq.server.it.RecordedRequests;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Raises every code that the contract lists for an operation. */
class DocumentedRefusalsIT {
  private static final List<Refused> REFUSED = refused();

  /**
   * Pairs that no request to the local engine earns: it can move groups without consumers, its
   * topics do not fail to change, and a failed consumption is told per message inside of a success.
   */
  private static final Map<Operation, Set<String>> OTHERWISE =
      Map.of(
          Operation.RESET_CONSUMER_OFFSET, Set.of(ErrorCode.CONSUMER_GROUP_OFFLINE.code()),
          Operation.UPDATE_TOPIC, Set.of(ErrorCode.TOPIC_UPDATE_FAILED.code()),
          Operation.VERIFY_MESSAGE_CONSUMPTION, Set.of(ErrorCode.CONSUMPTION_FAILED.code()));

  private static RefusalWorld world;

  @BeforeAll
  static void start(@TempDir Path directory) throws Exception {
    world = new RefusalWorld(directory);
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  @ParameterizedTest
  @FieldSource("REFUSED")
  void request_thatBreaksARule_earnsItsCode(Refused refused) throws Exception {
    Http.Answer answer = world.send(refused);

    assertThat(answer.json().path("error_code").asText())
        .as(answer.text())
        .isEqualTo(refused.code());
    assertThat(answer.status()).isEqualTo(ErrorCode.of(refused.code()).orElseThrow().status());
  }

  @Test
  void refusals_ofAllOperations_areThoseThatTheContractLists() {
    Map<Operation, TreeSet<String>> raised =
        REFUSED.stream()
            .collect(
                groupingBy(Refused::operation, mapping(Refused::code, toCollection(TreeSet::new))));

    assertThat(Operation.values())
        .allSatisfy(
            operation -> {
              Set<String> tested = raised.getOrDefault(operation, new TreeSet<>());
              tested.addAll(OTHERWISE.getOrDefault(operation, Set.of()));
              assertThat(tested)
                  .as("codes of %s that a test raises", operation.id())
                  .isEqualTo(RecordedRequests.ownErrors(operation));
            });
  }

  private static List<Refused> refused() {
    RefusalTable table = new RefusalTable();
    InstanceRefusals.add(table);
    SpecificationRefusals.add(table);
    MigrationTaskRefusals.add(table);
    TopicRefusals.add(table);
    ConsumerGroupRefusals.add(table);
    MessageRefusals.add(table);
    UserRefusals.add(table);
    SettingRefusals.add(table);
    return table.refused();
  }
}
