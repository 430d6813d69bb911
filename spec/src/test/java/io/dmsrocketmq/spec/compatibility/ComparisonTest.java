package io.dmsrocketmq.spec.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dmsrocketmq.spec.OpenApiDocument;
import io.dmsrocketmq.spec.SpecBundler;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The comparison finds what breaks, and only that. */
class ComparisonTest {

  private static final JsonNode CONTRACT = SpecBundler.bundle(Path.of("src/main/openapi"));
  private static final String LIST = "/paths/~1v2~1{project_id}~1instances/get";
  private static final String CREATE = "/components/schemas/CreateInstanceRequest";
  private static final String NAME = "/components/schemas/InstanceName";
  private static final String PRODUCTS = CREATE + "/properties/product_id/enum";
  private static final String INSTANCE = "/components/schemas/Instance/properties";
  private static final String DELETE = "/paths/~1v2~1{project_id}~1instances~1action/post";
  private static final String TOKEN = "/paths/~1v3~1auth~1tokens/post";

  /** A change of the contract; written as a lambda, it needs a type of its own. */
  @FunctionalInterface
  interface Change extends Consumer<JsonNode> {}

  private static ObjectNode object(JsonNode tree, String pointer) {
    return (ObjectNode) tree.at(pointer);
  }

  private static void rename(JsonNode tree, String from, String to) {
    ObjectNode schemas = object(tree, "/components/schemas");
    schemas.set(to, schemas.remove(from));
    for (JsonNode parent : tree.findParents("$ref")) {
      if (parent.path("$ref").asText().endsWith("/" + from)) {
        ((ObjectNode) parent).put("$ref", "#/components/schemas/" + to);
      }
    }
  }

  private static Arguments change(String expected, Change change) {
    return Arguments.of(expected, change);
  }

  private static Arguments changeForClient(String expected, Change change) {
    return change(expected + "; breaks client", change);
  }

  private static Arguments changeForServer(String expected, Change change) {
    return change(expected + "; breaks server", change);
  }

  private static Arguments changeForBoth(String expected, Change change) {
    return change(expected + "; breaks client and server", change);
  }

  static Stream<Arguments> breakingChanges() {
    return Stream.of(
        changeForBoth(
            "listInstances: the operation is gone",
            t -> object(t, "/paths/~1v2~1{project_id}~1instances").remove("get")),
        changeForBoth(
            "listInstances: the operationId is now list",
            t -> object(t, LIST).put("operationId", "list")),
        changeForBoth(
            "listInstances: the tag is now x", t -> object(t, LIST).putArray("tags").add("x")),
        changeForClient(
            "listInstances: it can no longer be repeated",
            t -> object(t, LIST).put("x-dms-idempotent", false)),
        changeForClient(
            "obtainToken: the authentication {} no longer suffices",
            t -> object(t, TOKEN).remove("security")),
        changeForBoth(
            "listInstances: the parameter query limit is gone",
            t -> ((ArrayNode) t.at(LIST + "/parameters")).remove(8)),
        changeForClient(
            "listInstances: the parameter query limit is now required",
            t -> object(t, "/components/parameters/Limit").put("required", true)),
        changeForBoth(
            "batchDeleteInstances, answer 204: it is gone",
            t -> object(t, DELETE + "/responses").remove("204")),
        changeForClient(
            "listInstances: the success 201 is new",
            t -> object(t, LIST + "/responses").putObject("201")),
        changeForClient(
            "obtainToken, answer 201: the header X-Subject-Token is gone",
            t -> object(t, TOKEN + "/responses/201/headers").remove("X-Subject-Token")),
        changeForBoth(
            "listInstances, answer 200: application/json is gone",
            t -> object(t, LIST + "/responses/200/content").remove("application/json")),
        changeForBoth(
            "schema Instance in answers: the property name is gone",
            t -> object(t, INSTANCE).remove("name")),
        changeForBoth(
            "schema Instance in answers, storage_space: type was integer, is string",
            t -> object(t, INSTANCE + "/storage_space").put("type", "string")),
        changeForBoth(
            "schema Instance in answers, storage_space: format was int64, is int32",
            t -> object(t, INSTANCE + "/storage_space").put("format", "int32")),
        changeForClient(
            "schema Instance in answers, vpc_name: it may now be null",
            t -> object(t, INSTANCE + "/vpc_name").put("nullable", true)),
        changeForClient(
            "schema CreateInstanceRequest in requests: description is now required",
            t -> ((ArrayNode) t.at(CREATE + "/required")).add("description")),
        changeForClient(
            "schema CreateInstanceRequest in requests, product_id:"
                + " the word c6.4u8g.cluster is gone",
            t -> ((ArrayNode) t.at(PRODUCTS)).remove(0)),
        changeForClient(
            "schema InstanceName in requests: maxLength was 64, is 10",
            t -> object(t, NAME).put("maxLength", 10)),
        changeForClient(
            "schema InstanceName in requests: minLength was 4, is 5",
            t -> object(t, NAME).put("minLength", 5)),
        changeForClient(
            "schema InstanceName in requests: pattern was ^[A-Za-z][A-Za-z0-9_-]*$, is ^a$",
            t -> object(t, NAME).put("pattern", "^a$")),
        changeForClient(
            "schema Limit in requests: default was 10, is 20",
            t -> object(t, "/components/schemas/Limit").put("default", 20)),
        changeForBoth(
            "schema BrokerPage: the name is gone", t -> rename(t, "BrokerPage", "Brokers")),
        changeForBoth(
            "code DMS.00400002: it is gone",
            t -> ((ArrayNode) t.at("/x-dms-error-codes")).remove(0)),
        changeForBoth(
            "code DMS.00400002: the name is now OTHER",
            t -> object(t, "/x-dms-error-codes/0").put("name", "OTHER")),
        changeForClient(
            "schema InstanceStatus in answers: the known word RUNNING is gone",
            t ->
                ((ArrayNode) t.at("/components/schemas/InstanceStatus/x-extensible-enum"))
                    .remove(2)),
        changeForServer(
            "schema Instance in answers: name is now required",
            t -> object(t, "/components/schemas/Instance").putArray("required").add("name")),
        changeForServer(
            "schema Instance in answers, vpc_name: maxLength was 255, is 10",
            t -> object(t, INSTANCE + "/vpc_name").put("maxLength", 10)),
        changeForServer(
            "schema Instance in answers, vpc_name: its words are now limited",
            t -> object(t, INSTANCE + "/vpc_name").putArray("enum").add("a")),
        changeForServer(
            "schema ConsumerGroup in answers, app_id: it may no longer be null",
            t ->
                object(t, "/components/schemas/ConsumerGroup/properties/app_id")
                    .remove("nullable")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("breakingChanges")
  void breakingChange_isFound(String expected, Change change) {
    assertThat(breaksAfter(change)).contains(expected);
  }

  static Stream<Arguments> harmlessChanges() {
    return Stream.of(
        change("wider text", t -> object(t, NAME).put("maxLength", 100)),
        change("no pattern", t -> object(t, NAME).remove("pattern")),
        change("new word", t -> ((ArrayNode) t.at(PRODUCTS)).add("c6.x")),
        change(
            "new optional property of a request",
            t -> object(t, CREATE + "/properties").putObject("new").put("type", "string")),
        change(
            "new property of an answer",
            t -> object(t, INSTANCE).putObject("new").put("type", "string")),
        change(
            "new optional parameter",
            t -> ((ArrayNode) t.at(LIST + "/parameters")).addObject().put("name", "new")),
        change("new description", t -> object(t, LIST).put("description", "Other words.")),
        change("property no longer required", t -> object(t, CREATE).remove("required")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("harmlessChanges")
  void harmlessChange_isNoBreak(String name, Change change) {
    assertThat(breaksAfter(change)).as(name).isEmpty();
  }

  @Test
  void sameContract_breaksNothing() {
    assertThat(breaksAfter(tree -> {})).isEmpty();
  }

  private static List<String> breaksAfter(Change change) {
    JsonNode changed = CONTRACT.deepCopy();
    change.accept(changed);
    return Comparison.breaks(OpenApiDocument.of(CONTRACT), OpenApiDocument.of(changed));
  }
}
