package io.dmsrocketmq.docs.sample;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.dmsrocketmq.client.RocketMqClient;
import io.dmsrocketmq.client.auth.Credentials;
import io.dmsrocketmq.client.transport.Headers;
import io.dmsrocketmq.client.transport.Transport;
import io.dmsrocketmq.client.transport.TransportRequest;
import io.dmsrocketmq.client.transport.TransportResponse;
import io.dmsrocketmq.docs.command.CurlCommand;
import io.dmsrocketmq.spec.OpenApiDocument;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The samples in Java send what the samples for the command line send. */
class JavaSampleTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PROJECT = "my-project";
  private static final String INSTANCE = "my-instance";
  private static final Map<String, String> VARIABLES =
      Map.of(
          "ENDPOINT",
          "https://dms.example",
          "TOKEN",
          "a-token",
          "PROJECT_ID",
          PROJECT,
          "INSTANCE_ID",
          INSTANCE);

  private static CompiledSamples compiled;

  @BeforeAll
  static void compile(@TempDir Path directory) throws Exception {
    compiled = new CompiledSamples(samples(), directory);
  }

  @AfterAll
  static void close() throws Exception {
    compiled.close();
  }

  static List<Sample> samples() {
    OpenApiDocument document = OpenApiDocument.packaged();
    List<Sample> samples = new ArrayList<>();
    document.operations().forEach(operation -> samples.addAll(Sample.of(document, operation)));
    return samples;
  }

  @Test
  void samples_ofTheContract_showEachOperation() {
    assertThat(samples().stream().map(sample -> sample.operation().id()))
        .containsAll(OpenApiDocument.packaged().operations().stream().map(o -> o.id()).toList());
  }

  static List<Named<Sample>> namedSamples() {
    return samples().stream().map(sample -> Named.of(sample.method(), sample)).toList();
  }

  @ParameterizedTest
  @MethodSource("namedSamples")
  void javaSample_ofAnOperation_sendsWhatTheCommandLineSends(Sample sample) throws Exception {
    CurlCommand curl = CurlCommand.parse(CurlSample.of(sample), VARIABLES);

    TransportRequest sent = sent(sample);

    assertThat(sent.method()).isEqualTo(curl.method());
    assertThat(sent.uri().getRawPath()).isEqualTo(curl.target().getRawPath());
    assertThat(query(sent.uri())).isEqualTo(query(curl.target()));
    String body = curl.body();
    assertThat(json(sent.body())).isEqualTo(body == null ? null : json(body.getBytes(UTF_8)));
  }

  private static @Nullable JsonNode json(byte @Nullable [] body) throws Exception {
    return body == null || body.length == 0 ? null : timesAsText(JSON.readTree(body));
  }

  /**
   * Times may be sent in either form; the contract prefers a text, and one recorded request has a
   * number.
   */
  private static JsonNode timesAsText(JsonNode node) {
    if (node.isIntegralNumber() && !node.canConvertToInt()) {
      return TextNode.valueOf(node.asText());
    }
    if (node instanceof ObjectNode object) {
      List<String> names = new ArrayList<>();
      object.fieldNames().forEachRemaining(names::add);
      for (String name : names) {
        object.set(name, timesAsText(object.get(name)));
      }
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        array.set(i, timesAsText(array.get(i)));
      }
    }
    return node;
  }

  private static Set<String> query(URI target) {
    String query = Objects.requireNonNullElse(target.getRawQuery(), "");
    return new TreeSet<>(query.isEmpty() ? List.of() : Arrays.asList(query.split("&", -1)));
  }

  private static TransportRequest sent(Sample sample) throws Exception {
    Recorder recorder = new Recorder(sample);
    try (RocketMqClient client =
        RocketMqClient.builder()
            .endpoint("https://dms.example")
            .iamEndpoint("https://dms.example")
            .projectId(PROJECT)
            .credentials(Credentials.token("a-token"))
            .transport(recorder)
            .build()) {
      compiled.run(sample, client, INSTANCE);
    }
    return Objects.requireNonNull(recorder.sent);
  }

  /** Keeps what is sent, and answers with the example of the contract. */
  private static final class Recorder implements Transport {

    private final Sample sample;
    private @Nullable TransportRequest sent;

    Recorder(Sample sample) {
      this.sample = sample;
    }

    @Override
    public TransportResponse send(TransportRequest request) {
      sent = request;
      String status = "204";
      JsonNode body = null;
      for (var answer : sample.operation().definition().path("responses").properties()) {
        JsonNode example =
            answer.getValue().path("content").path("application/json").path("examples");
        if (answer.getKey().startsWith("2") && example.has(sample.scenario())) {
          status = answer.getKey();
          body = example.path(sample.scenario()).path("value");
        }
      }
      byte[] bytes = body == null ? new byte[0] : body.toString().getBytes(UTF_8);
      return new TransportResponse(
          Integer.parseInt(status),
          Headers.of(Map.of("Content-Type", List.of("application/json"))),
          bytes);
    }

    @Override
    public void close() {}
  }
}
