package io.dmsrocketmq.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dmsrocketmq.client.internal.json.JsonCodec;
import io.dmsrocketmq.client.model.ErrorCode;
import io.dmsrocketmq.client.operation.Operation;
import io.dmsrocketmq.client.value.ErrorKind;
import io.dmsrocketmq.spec.OpenApiDocument;
import io.dmsrocketmq.spec.VariantSplitter;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The generated code holds the whole contract, and the contract keeps the rules that the templates
 * stand on.
 */
class ContractTest {

  private static final OpenApiDocument CONTRACT =
      OpenApiDocument.of(VariantSplitter.split(OpenApiDocument.packaged().tree()));

  private static Stream<Class<?>> families() {
    return Stream.of(RocketMqClient.class.getMethods())
        .<Class<?>>map(Method::getReturnType)
        .filter(type -> type.getPackageName().equals("io.dmsrocketmq.client.api"));
  }

  /** The path as it is sent; that of a variant ends with its name. */
  private static String path(io.dmsrocketmq.spec.Operation operation) {
    return operation.definition().path("x-dms-path").asText(operation.path());
  }

  private static List<Operation<?>> operations() throws IllegalAccessException {
    List<Operation<?>> operations = new ArrayList<>();
    for (Class<?> family : families().toList()) {
      for (Field field : family.getFields()) {
        if (field.get(null) instanceof Operation<?> operation) {
          operations.add(operation);
        }
      }
    }
    return operations;
  }

  @Test
  void client_whateverTheFamily_offersEveryOperationOfTheContract() throws Exception {
    assertThat(operations())
        .extracting(o -> o.id() + " " + o.method() + " " + o.path() + " " + o.isIdempotent())
        .containsExactlyInAnyOrderElementsOf(
            CONTRACT.operations().stream()
                .map(o -> o.id() + " " + o.method() + " " + path(o) + " " + o.idempotent())
                .toList());
  }

  @Test
  void family_whateverTheOperation_offersItBlockingAndAsynchronously() throws Exception {
    List<String> methods =
        families().flatMap(f -> Stream.of(f.getMethods())).map(Method::getName).toList();

    for (Operation<?> operation : operations()) {
      assertThat(methods).contains(operation.id(), operation.id() + "Async");
    }
  }

  @Test
  void family_whateverTheList_streamsItsRecords() {
    List<String> streams =
        families()
            .flatMap(family -> Stream.of(family.getMethods()))
            .filter(method -> method.getReturnType().equals(Stream.class))
            .map(Method::getName)
            .distinct()
            .toList();

    assertThat(streams)
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(
            CONTRACT.operations().stream()
                .map(io.dmsrocketmq.spec.Operation::id)
                .filter(id -> id.startsWith("list"))
                .map(id -> id.replaceFirst("list", "stream"))
                .toList());
  }

  @Test
  void errorCodes_whenTheContractListsThem_areConstants() {
    List<String> listed = new ArrayList<>();
    for (JsonNode code : CONTRACT.tree().path("x-dms-error-codes")) {
      listed.add(code.path("name").asText() + " " + code.path("code").asText());
    }

    assertThat(ErrorCode.known())
        .extracting(code -> code.name() + " " + code.code())
        .isNotEmpty()
        .containsExactlyElementsOf(listed);
  }

  @Test
  void errorCodes_whenTheContractSaysWhatSortTheyAre_knowIt() {
    for (JsonNode listed : CONTRACT.tree().path("x-dms-error-codes")) {
      ErrorCode code = ErrorCode.of(listed.path("code").asText());
      ErrorKind ofStatus = ErrorKind.ofStatus(listed.path("status").asInt());
      String kind = listed.path("kind").asText(ofStatus == null ? "" : word(ofStatus));

      assertThat(code.isRetryable())
          .as(code.code())
          .isEqualTo(listed.path("retryable").asBoolean());
      assertThat(code.kind() == null ? "" : word(code.kind())).as(code.code()).isEqualTo(kind);
    }
  }

  private static String word(ErrorKind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Test
  void records_whenAPropertyIsASecret_doNotShowIt() throws Exception {
    List<String> secrets = new ArrayList<>();
    for (var schema : CONTRACT.tree().path("components").path("schemas").properties()) {
      for (var property : schema.getValue().path("properties").properties()) {
        if (CONTRACT.resolve(property.getValue()).path("format").asText().equals("password")) {
          Class<?> type = Class.forName("io.dmsrocketmq.client.model." + schema.getKey());
          String json = "{\"" + property.getKey() + "\":\"Sesame-0pen\"}";
          Object holder = new JsonCodec().value(json.getBytes(StandardCharsets.UTF_8), type);

          assertThat(holder).asString().contains("***").doesNotContain("Sesame");
          secrets.add(schema.getKey() + "." + property.getKey());
        }
      }
    }
    assertThat(secrets).contains("CreateUserRequest.secret_key", "TokenPasswordUser.password");
  }

  @Test
  void queryParameters_whenOneIsMandatory_beginWithIt() {
    for (io.dmsrocketmq.spec.Operation operation : CONTRACT.operations()) {
      List<Boolean> mandatory = new ArrayList<>();
      for (JsonNode reference : operation.definition().path("parameters")) {
        JsonNode parameter = CONTRACT.resolve(reference);
        if (parameter.path("in").asText().equals("query")) {
          mandatory.add(parameter.path("required").asBoolean());
        }
      }
      // The templates tell by the first parameter whether the query may be left out.
      assertThat(mandatory.indexOf(true)).as(operation.id()).isLessThanOrEqualTo(0);
    }
  }

  @Test
  void pathParameters_whenTheyBelongToTheClient_standFirst() {
    for (io.dmsrocketmq.spec.Operation operation : CONTRACT.operations()) {
      String rest = operation.path().replaceFirst("^/v[0-9]+(/\\{engine})?(/\\{project_id})?", "");

      // The templates put commas behind the parameters that are not left out.
      assertThat(rest).doesNotContain("{engine}", "{project_id}");
    }
  }

  @Test
  void headersOfSuccesses_whateverTheOperation_beginWithThoseThatBelongToTheResult() {
    for (io.dmsrocketmq.spec.Operation operation : CONTRACT.operations()) {
      JsonNode responses = operation.definition().path("responses");
      String success = responses.fieldNames().next();
      List<Boolean> required = new ArrayList<>();
      for (JsonNode header : responses.path(success).path("headers")) {
        required.add(CONTRACT.resolve(header).path("required").asBoolean());
      }

      // The templates look at the first header to see whether the result has any.
      assertThat(required).as(operation.id()).isSortedAccordingTo(Comparator.reverseOrder());
    }
  }
}
