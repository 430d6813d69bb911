package io.dmsrocketmq.server.domain.messages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dmsrocketmq.server.domain.engine.ConsumeResult;
import io.dmsrocketmq.server.domain.engine.TraceEntry.Kind;
import io.dmsrocketmq.server.domain.engine.TraceEntry.MessageKind;
import io.dmsrocketmq.server.domain.engine.TraceEntry.TransactionState;
import io.dmsrocketmq.spec.OpenApiDocument;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Holds the words of RocketMQ that the engine port has against the contract. */
class MessageWordsTest {
  private static final OpenApiDocument CONTRACT = OpenApiDocument.packaged();

  private static List<String> words(String property) {
    JsonNode schema = CONTRACT.schema("TraceEvent").path("properties").path(property);
    return StreamSupport.stream(schema.path("x-extensible-enum").spliterator(), false)
        .map(JsonNode::asText)
        .toList();
  }

  @Test
  void traceEntry_hasTheWordsOfTheContract() {
    assertThat(Arrays.stream(Kind.values()).map(Kind::word))
        .containsExactlyElementsOf(words("trace_type"));
    assertThat(Arrays.stream(MessageKind.values()).map(MessageKind::word))
        .containsExactlyElementsOf(words("msg_type"));
    assertThat(Arrays.stream(TransactionState.values()).map(TransactionState::word))
        .containsExactlyElementsOf(words("transaction_state"));
  }

  @Test
  void consumeResult_hasTheNumbersOfTheContract() {
    assertThat(
            Arrays.stream(ConsumeResult.values()).map(ConsumeResult::status).map(String::valueOf))
        .containsExactlyElementsOf(words("consume_status"));
  }
}
