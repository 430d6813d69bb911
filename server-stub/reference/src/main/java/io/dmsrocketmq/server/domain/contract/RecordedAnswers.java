package io.dmsrocketmq.server.domain.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dmsrocketmq.server.api.Operation;
import io.dmsrocketmq.server.domain.Lazy;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The answers of the real service that the contract records. Facts that no request decides, such as
 * the products and the availability zones, are taken from here, so that they are typed nowhere
 * else.
 */
public final class RecordedAnswers {
  private static final String DOCUMENT = "/META-INF/openapi/dms-rocketmq.json";
  private static final String RECORDED = "recorded";
  // Where the recorded answer contradicts its table, the contract shows another in its place.
  private static final String SPECIFIED = "specified";

  private final Lazy<Contract> contract = new Lazy<>(RecordedAnswers::readContract);

  private RecordedAnswers() {}

  private record Contract(ObjectMapper mapper, JsonNode paths) {}

  /**
   * Returns the recorded answers of the contract on the class path. It is read when the first of
   * them is asked for, since a server that starts asks for none.
   *
   * @return the answers
   */
  public static RecordedAnswers read() {
    return new RecordedAnswers();
  }

  private static Contract readContract() {
    ObjectMapper mapper = new ObjectMapper();
    try (InputStream document = RecordedAnswers.class.getResourceAsStream(DOCUMENT)) {
      if (document == null) {
        throw new FileNotFoundException("The contract is not on the class path: " + DOCUMENT);
      }
      return new Contract(mapper, mapper.readTree(document).path("paths"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * Returns the recorded answer of an operation that succeeds, or what the contract shows in its
   * place.
   *
   * @param operation the operation
   * @param type the model of the answer
   * @param <T> the model of the answer
   * @return the answer
   */
  public <T> T of(Operation operation, Class<T> type) {
    JsonNode examples = content(operation).path("examples");
    JsonNode value = examples.path(examples.has(RECORDED) ? RECORDED : SPECIFIED).path("value");
    if (value.isMissingNode()) {
      throw new IllegalStateException("The contract records no answer of " + operation.id());
    }
    try {
      return contract.get().mapper().treeToValue(value, type);
    } catch (JsonProcessingException contradiction) {
      throw new IllegalStateException(
          "The recorded answer of " + operation.id() + " does not fit its model", contradiction);
    }
  }

  /**
   * Returns the recorded answer of an operation that succeeds, where the contract does not allow it
   * or holds it to be more than clients need bear.
   *
   * @param operation the operation
   * @return the answer as it was recorded, or nothing if it is like those that the contract allows
   */
  public Optional<JsonNode> contradicting(Operation operation) {
    JsonNode content = content(operation);
    JsonNode beside = content.path("x-dms-recorded-examples").path(RECORDED).path("value");
    if (!beside.isMissingNode()) {
      return Optional.of(beside);
    }
    JsonNode recorded = content.path("examples").path(RECORDED).path("value");
    return Optional.of(recorded).filter(RecordedAnswers::holdsMoreThanLongs);
  }

  /**
   * Returns the parameters that recorded requests of an operation carry in their queries. Some of
   * them are no parameters of the operation.
   *
   * @param operation the operation
   * @return their names
   */
  public Set<String> queryParameters(Operation operation) {
    return StreamSupport.stream(
            operationObject(operation).path("x-dms-recorded-requests").spliterator(), false)
        .map(JsonNode::asText)
        .filter(request -> request.indexOf('?') >= 0)
        .flatMap(request -> Stream.of(request.substring(request.indexOf('?') + 1).split("&", -1)))
        .map(parameter -> parameter.split("=", -1)[0])
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Finds the operation that a name belongs to which the contract gives to one of several uses.
   *
   * @param use a variant of an operation that is several in one, such as {@code createTopic}
   * @return the operation, or nothing if there is no such variant
   */
  public Optional<Operation> operationOfUse(String use) {
    return Arrays.stream(Operation.values())
        .filter(operation -> operationObject(operation).path("x-dms-variants").has(use))
        .findFirst();
  }

  private static boolean holdsMoreThanLongs(JsonNode value) {
    return value.isBigInteger()
        || StreamSupport.stream(value.spliterator(), false)
            .anyMatch(RecordedAnswers::holdsMoreThanLongs);
  }

  private JsonNode content(Operation operation) {
    return operationObject(operation)
        .path("responses")
        .path(successStatus(operation))
        .path("content")
        .path("application/json");
  }

  private JsonNode operationObject(Operation operation) {
    return contract
        .get()
        .paths()
        .path(operation.path())
        .path(operation.method().toLowerCase(Locale.ROOT));
  }

  private static String successStatus(Operation operation) {
    int status = operation.answers().keySet().stream().min(Integer::compare).orElseThrow();
    return Integer.toString(status);
  }
}
