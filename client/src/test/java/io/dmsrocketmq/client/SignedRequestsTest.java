package io.dmsrocketmq.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.dmsrocketmq.client.api.MessagesApi.ListMessagesQuery;
import io.dmsrocketmq.client.auth.Credentials;
import io.dmsrocketmq.client.model.UpdateInstanceRequest;
import io.dmsrocketmq.client.support.SignatureVerifier;
import io.dmsrocketmq.client.transport.Headers;
import io.dmsrocketmq.client.transport.Transport;
import io.dmsrocketmq.client.transport.TransportRequest;
import io.dmsrocketmq.client.transport.TransportResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever the arguments, the gateway can verify what is sent, from what is sent alone. */
class SignedRequestsTest {

  private static final int CALLS = 400;
  private static final String ALPHABET =
      "abcXYZ019-_.~%|/?&=#+*:;,@!$'()[]{}<>\"\\^` \t\u00e9\u20ac\u4e2d\ud83d\ude00";

  private final Random random = new Random(20240412);
  private final List<TransportRequest> sent = new ArrayList<>();
  private final Transport recorder =
      new Transport() {
        @Override
        public TransportResponse send(TransportRequest request) {
          sent.add(request);
          return new TransportResponse(
              200, Headers.of(Map.of()), "{}".getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public void close() {}
      };

  private String text(int most) {
    int[] alphabet = ALPHABET.codePoints().toArray();
    StringBuilder text = new StringBuilder("x");
    for (int i = random.nextInt(most); i > 0; i--) {
      text.appendCodePoint(alphabet[random.nextInt(alphabet.length)]);
    }
    return text.toString();
  }

  @Test
  void requests_whateverTheirArguments_carryASignatureThatVerifies() {
    Credentials key = Credentials.temporaryAccessKey("AK1", "the-secret", "the-token");
    try (RocketMqClient client =
        RocketMqClient.builder()
            .endpoint("https://dms.example.com:8443")
            .projectId("p1")
            .credentials(key)
            .transport(recorder)
            .build()) {
      for (int i = 0; i < CALLS; i++) {
        client.consumerGroups().showConsumerGroup(text(20), text(20));
        client
            .messages()
            .listMessages(
                "i1", ListMessagesQuery.builder().topic(text(20)).msgId(text(20)).build());
        client
            .instances()
            .updateInstance("i1", UpdateInstanceRequest.builder().description(text(200)).build());
      }
    }

    SignatureVerifier verifier = new SignatureVerifier("AK1", "the-secret");
    assertThat(sent)
        .hasSize(3 * CALLS)
        .allSatisfy(
            request -> {
              assertThat(verifier.fault(request)).isEmpty();
              assertThat(verifier.signedHeaders(request))
                  .contains("host", "x-sdk-date", "x-security-token", "x-project-id");
            });
  }

  @Test
  void verifier_whenARequestIsChangedOnTheWay_findsOut() {
    SignatureVerifier verifier = new SignatureVerifier("AK1", "another-secret");
    requests_whateverTheirArguments_carryASignatureThatVerifies();

    assertThat(verifier.fault(sent.get(0))).contains("the signature is another one");
  }
}
