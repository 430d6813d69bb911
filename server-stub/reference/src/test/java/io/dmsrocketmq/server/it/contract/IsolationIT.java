package io.dmsrocketmq.server.it.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.dmsrocketmq.server.it.Http.Answer;
import io.dmsrocketmq.spec.OpenApiDocument;
import io.dmsrocketmq.spec.oracle.ContractRequest;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Two tenants on one server: whatever the stranger asks for, he neither sees nor changes nor counts
 * what the owner has. Every operation of the contract, in each of its scenarios.
 */
class IsolationIT {

  private static final OpenApiDocument CONTRACT = OpenApiDocument.packaged();

  private static World world;
  private static String ownedAtFirst;

  @BeforeAll
  static void start(@TempDir Path directory) throws Exception {
    world = World.create(CONTRACT, directory);
    ownedAtFirst = world.stateOfOwner();
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  static Stream<ContractRequest> requests() {
    return CONTRACT.operations().stream().flatMap(operation -> world.requests(operation).stream());
  }

  static Stream<ContractRequest> requestsToAProject() {
    return requests().filter(request -> request.path().containsKey("project_id"));
  }

  @AfterEach
  void nothingOfTheOwner_hasChanged() throws Exception {
    assertThat(world.stateOfOwner()).isEqualTo(ownedAtFirst);
  }

  @ParameterizedTest
  @MethodSource("requestsToAProject")
  void request_toTheProjectOfAnother_isRefusedForTheToken(ContractRequest request)
      throws Exception {
    Answer answer = world.send(request, World.STRANGER);

    assertThat(answer.status()).as(answer.text()).isEqualTo(401);
    assertThat(answer.json().path("error_code").asText()).isEqualTo("DMS.10240104");
    assertShowsNothing(answer);
  }

  @ParameterizedTest
  @MethodSource("requestsToAProject")
  void request_toTheInstanceOfAnotherInTheOwnProject_findsNothing(ContractRequest request)
      throws Exception {
    Answer answer = world.send(world.movedTo(World.STRANGER, request), World.STRANGER);

    if (request.path().containsKey("instance_id")) {
      assertThat(answer.status()).as(answer.text()).isEqualTo(404);
      assertThat(answer.json().path("error_code").asText()).isEqualTo("DMS.00404022");
    }
    assertShowsNothing(answer);
  }

  @ParameterizedTest
  @MethodSource("requests")
  void request_withoutProject_showsNothingOfAnother(ContractRequest request) throws Exception {
    if (!request.path().containsKey("project_id")) {
      assertShowsNothing(world.send(request, World.STRANGER));
    }
  }

  @Test
  void lists_ofTheStranger_areEmpty() throws Exception {
    Answer instances = read("listInstances");
    assertThat(instances.json().path("instances")).isEmpty();
    assertThat(instances.json().path("instance_num").asInt()).isZero();
    assertThat(read("listProjectTags").json().path("tags")).isEmpty();
    assertThat(read("listProjects").json().path("projects")).hasSize(1);
  }

  @Test
  void nameOfAnInstance_ofTheOwner_isFreeForTheStranger() throws Exception {
    ContractRequest creation =
        world
            .requests(CONTRACT.operation("createInstance"))
            .get(0)
            .withBody(
                JsonPointer.compile("/name"),
                JsonNodeFactory.instance.textNode(WorldBuilder.INSTANCE));

    Answer answer = world.send(world.movedTo(World.STRANGER, creation), World.STRANGER);
    world.restore();

    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
  }

  private static Answer read(String operation) throws Exception {
    ContractRequest request = world.requests(CONTRACT.operation(operation)).get(0);
    return world.send(
        world.movedTo(
            World.STRANGER,
            new ContractRequest(request.operation(), "", request.path(), Map.of(), request.body())),
        World.STRANGER);
  }

  private static void assertShowsNothing(Answer answer) {
    assertThat(answer.text()).doesNotContain(WorldBuilder.MARK, WorldBuilder.INSTANCE);
  }
}
