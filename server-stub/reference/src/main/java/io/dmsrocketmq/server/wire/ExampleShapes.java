package io.dmsrocketmq.server.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dmsrocketmq.server.api.Operation;
import io.dmsrocketmq.server.domain.contract.RecordedAnswers;
import java.math.BigInteger;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;

/**
 * Brings answers into the shape of the examples that the contract records besides its own. Nothing
 * is said about single operations here: where an example has an object and the answer a list of
 * one, the one is sent; where it has a list and the answer an object around one, the list is sent;
 * what the example leaves out is left out; texts become the numbers that they spell where it has
 * numbers. Of a list of several where the example has an object nothing is recorded, so it stays a
 * list.
 */
public final class ExampleShapes {

  private static final BigInteger LARGEST_LONG = BigInteger.valueOf(Long.MAX_VALUE);

  private final Map<Operation, JsonNode> examples = new EnumMap<>(Operation.class);
  private final ObjectMapper mapper = new ObjectMapper();

  /**
   * Gathers the examples.
   *
   * @param contract the contract
   */
  public ExampleShapes(RecordedAnswers contract) {
    for (Operation operation : Operation.values()) {
      contract.contradicting(operation).ifPresent(example -> examples.put(operation, example));
    }
  }

  /**
   * Reshapes an answer.
   *
   * @param operation the operation that it answers
   * @param answer the answer in the shape of the tables
   * @return the answer in the shape of the example; nothing if both are the same
   */
  public Optional<JsonNode> reshape(Operation operation, Object answer) {
    return Optional.ofNullable(examples.get(operation))
        .map(example -> reshape(mapper.valueToTree(answer), example));
  }

  private JsonNode reshape(JsonNode answer, JsonNode example) {
    if (example.isObject()) {
      return answer.isArray() ? single((ArrayNode) answer, example) : fields(answer, example);
    }
    if (example.isArray()) {
      JsonNode list = answer.isObject() ? unwrapped(answer) : answer;
      return list.isArray() ? elements((ArrayNode) list, example) : list;
    }
    return scalar(answer, example);
  }

  private JsonNode single(ArrayNode answer, JsonNode example) {
    return answer.size() == 1 ? reshape(answer.get(0), example) : each(answer, example);
  }

  private JsonNode elements(ArrayNode answer, JsonNode example) {
    return example.isEmpty() ? answer : each(answer, example.get(0));
  }

  private ArrayNode each(ArrayNode answer, JsonNode example) {
    ArrayNode reshaped = JsonNodeFactory.instance.arrayNode(answer.size());
    answer.forEach(element -> reshaped.add(reshape(element, example)));
    return reshaped;
  }

  private JsonNode fields(JsonNode answer, JsonNode example) {
    if (!answer.isObject()) {
      return answer;
    }
    ObjectNode reshaped = JsonNodeFactory.instance.objectNode();
    answer
        .properties()
        .forEach(
            field -> {
              JsonNode shape = example.get(field.getKey());
              if (shape != null) {
                reshaped.set(field.getKey(), reshape(field.getValue(), shape));
              }
            });
    return reshaped;
  }

  private static JsonNode unwrapped(JsonNode answer) {
    Iterator<JsonNode> values = answer.elements();
    return answer.size() == 1 ? values.next() : answer;
  }

  private JsonNode scalar(JsonNode answer, JsonNode example) {
    if (answer.isTextual() && (example.isNumber() || example.isBoolean())) {
      return spelt(answer);
    }
    boolean isLargest = answer.isIntegralNumber() && answer.bigIntegerValue().equals(LARGEST_LONG);
    return isLargest && example.isBigInteger() ? example : answer;
  }

  /** The number or truth value that a text spells, or the text if it spells none. */
  private JsonNode spelt(JsonNode text) {
    try {
      JsonNode value = mapper.readTree(text.textValue());
      return value.isNumber() || value.isBoolean() ? value : text;
    } catch (JsonProcessingException notSpelt) {
      return text;
    }
  }
}
