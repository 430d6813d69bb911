package io.dmsrocketmq.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dmsrocketmq.client.model.ErrorCode;
import io.dmsrocketmq.client.operation.Operation;
import io.dmsrocketmq.spec.OpenApiDocument;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The generated code holds the whole contract, and the contract keeps the rules that the templates
 * stand on.
 */
class ContractTest {

  private static final OpenApiDocument CONTRACT = OpenApiDocument.packaged();

  private static Stream<Class<?>> families() {
    return Stream.of(RocketMqClient.class.getMethods())
        .<Class<?>>map(Method::getReturnType)
        .filter(type -> type.getPackageName().equals("io.dmsrocketmq.client.api"));
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
                .map(o -> o.id() + " " + o.method() + " " + o.path() + " " + o.idempotent())
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
  void headersOfSuccesses_whateverTheOperation_beginWithTheRequestId() {
    for (io.dmsrocketmq.spec.Operation operation : CONTRACT.operations()) {
      JsonNode responses = operation.definition().path("responses");
      String success = responses.fieldNames().next();

      // The templates take every further header for a part of the result.
      assertThat(responses.path(success).path("headers").fieldNames())
          .toIterable()
          .as(operation.id())
          .first()
          .isEqualTo("X-Request-Id");
    }
  }
}
