package io.dmsrocketmq.client.internal.transport;

import static io.dmsrocketmq.client.support.WireServer.always;
import static io.dmsrocketmq.client.support.WireServer.answer;
import static io.dmsrocketmq.client.support.WireServer.once;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dmsrocketmq.client.support.WireServer;
import io.dmsrocketmq.client.transport.TransportRequest;
import io.dmsrocketmq.client.transport.TransportResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes out and what comes in when everything goes well. */
class SocketTransportTest extends TransportTestCase {

  @Test
  void send_whateverTheMethod_sendsTargetHeadersAndBodyAsTheyAre() throws Exception {
    WireServer server = serve(always(answer(404, "{}", "Content-Type: application/json")));

    TransportResponse response =
        send(
            new TransportRequest(
                "DELETE",
                URI.create(server.url() + "/a%25b%7Cc%2Fd/..?q=%20&r"),
                Map.of("X-One", "1"),
                "{\"a\":\"é\"}".getBytes(StandardCharsets.UTF_8),
                LONG));

    assertThat(response.status()).isEqualTo(404);
    assertThat(response.headers().first("CONTENT-TYPE")).contains("application/json");
    assertThat(body(response)).isEqualTo("{}");
    WireServer.Request request = server.requests().get(0);
    assertThat(request.method()).isEqualTo("DELETE");
    assertThat(request.target()).isEqualTo("/a%25b%7Cc%2Fd/..?q=%20&r");
    assertThat(request.body()).isEqualTo("{\"a\":\"é\"}");
    assertThat(request.headers())
        .containsEntry("x-one", "1")
        .containsEntry("content-length", "10")
        .containsEntry("host", "127.0.0.1:" + server.port());
  }

  @Test
  void send_whenAGetHasNoBody_sendsNoLength() throws Exception {
    serve(always(answer(200, "")));

    send(request("GET", server().url(), null, LONG));

    assertThat(server().requests().get(0).target()).isEqualTo("/");
    assertThat(server().requests().get(0).headers()).doesNotContainKey("content-length");
  }

  @Test
  void send_whenAPostHasNoBody_saysSo() throws Exception {
    serve(always(answer(200, "")));

    send(request("POST", server().url(), null, LONG));

    assertThat(server().requests().get(0).headers()).containsEntry("content-length", "0");
  }

  @Test
  void send_whenTheBodyIsLarge_sendsAllOfIt() throws Exception {
    serve(always(answer(200, "")));
    String body = "x".repeat(3_000_000);

    send(request("POST", server().url(), body, LONG));

    assertThat(server().requests().get(0).body()).isEqualTo(body);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\r\nX-Evil: 1", "a\nb", "a\u0000", "é"})
  void send_whenAHeaderCannotBeSent_refusesBeforeSending(String value) throws Exception {
    serve(always(answer(200, "")));
    TransportRequest request =
        new TransportRequest("GET", URI.create(server().url()), Map.of("X-One", value), null, LONG);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> send(request))
        .withMessageStartingWith("X-One ")
        .withMessageNotContaining("Evil");
    assertThat(server().requests()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"X One", "", "X:", "host", "Content-Length", "Transfer-Encoding"})
  void send_whenTheNameOfAHeaderIsNoneOfTheCaller_refusesBeforeSending(String name)
      throws Exception {
    serve(always(answer(200, "")));
    TransportRequest request =
        new TransportRequest("GET", URI.create(server().url()), Map.of(name, "1"), null, LONG);

    assertThatIllegalArgumentException().isThrownBy(() -> send(request));
    assertThat(server().requests()).isEmpty();
  }

  @Test
  void send_whenTheServerKeepsTheConnection_usesItAgain() throws Exception {
    serve(always(answer(200, "{}")));

    for (int i = 0; i < 5; i++) {
      assertThat(body(send(post(LONG)))).isEqualTo("{}");
    }

    assertThat(server().requests()).hasSize(5);
    assertThat(server().connections()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 200 OK\r\nConnection: a, Close\r\nContent-Length: 2\r\n\r\n{}",
        "HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\n{}",
        "HTTP/1.1 200 OK\r\nKeep-Alive: max=5, timeout=0\r\nContent-Length: 2\r\n\r\n{}"
      })
  void send_whenTheServerSaysThatItCloses_opensAnotherConnection(String answer) throws Exception {
    serve(always(answer));

    send(get(LONG));
    send(get(LONG));

    assertThat(server().connections()).isEqualTo(2);
  }

  @Test
  void send_whenTheServerKeepsAnOldConnection_usesItAgain() throws Exception {
    serve(always("HTTP/1.0 200 OK\r\nConnection: keep-alive\r\nContent-Length: 2\r\n\r\n{}"));

    send(get(LONG));
    send(get(LONG));

    assertThat(server().connections()).isEqualTo(1);
  }

  @Test
  void send_whenTheAnswerComesInChunks_putsThemTogether() throws Exception {
    serve(
        always(
            lines(
                "HTTP/1.1 200 OK",
                "Transfer-Encoding: Chunked",
                "",
                "1",
                "{",
                "A;name=\"value\"",
                "\"a\":\"bcd\"}",
                "000",
                "Trailer: 1",
                "",
                "")));

    assertThat(body(send(get(LONG)))).isEqualTo("{\"a\":\"bcd\"}");
    assertThat(body(send(get(LONG)))).isEqualTo("{\"a\":\"bcd\"}");
    assertThat(server().connections()).isEqualTo(1);
  }

  @Test
  void send_whenTheAnswerHasNoLength_readsToItsEnd() throws Exception {
    serve(once("HTTP/1.1 200 OK\r\n\r\n" + "x".repeat(50_000)));

    assertThat(send(get(LONG)).body()).hasSize(50_000);
  }

  @Test
  void send_whenTheAnswerComesByteByByte_putsItTogether() throws Exception {
    serve(
        peer -> {
          peer.read();
          for (char c : answer(200, "{}", "X-One: 1").toCharArray()) {
            peer.write(String.valueOf(c));
          }
        });

    TransportResponse response = send(get(LONG));

    assertThat(response.headers().first("x-one")).contains("1");
    assertThat(body(response)).isEqualTo("{}");
  }

  @Test
  void send_whenTheAnswerIsCompressed_inflatesIt() throws Exception {
    byte[] compressed = gzip("{\"a\":1}");
    serve(
        peer -> {
          while (peer.tryRead()) {
            peer.write("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n");
            peer.write("Content-Length: " + compressed.length + "\r\n\r\n");
            peer.write(compressed);
          }
        });

    TransportResponse response = send(get(LONG));

    assertThat(body(response)).isEqualTo("{\"a\":1}");
    assertThat(response.headers().names()).isEmpty();
    assertThat(server().requests().get(0).headers()).containsEntry("accept-encoding", "gzip");
  }

  @ParameterizedTest
  @ValueSource(strings = {"HTTP/1.1 204 No Content\r\n\r\n", "HTTP/1.1 304 Not\r\nETag: a\r\n\r\n"})
  void send_whenTheStatusHasNoBody_doesNotWaitForOne(String answer) throws Exception {
    serve(always(answer));

    assertThat(send(get(LONG)).body()).isEmpty();
    assertThat(send(get(LONG)).body()).isEmpty();
    assertThat(server().connections()).isEqualTo(1);
  }

  @Test
  void send_whenAStatusWithoutBodyAnnouncesOne_doesNotUseTheConnectionAgain() throws Exception {
    serve(always("HTTP/1.1 204 No Content\r\nContent-Length: 2\r\n\r\n"));

    send(get(LONG));
    send(get(LONG));

    assertThat(server().connections()).isEqualTo(2);
  }

  @Test
  void send_whenOnlyTheHeadIsWanted_doesNotWaitForTheBody() throws Exception {
    serve(always("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n"));
    TransportRequest head = request("HEAD", server().url(), null, LONG);

    assertThat(send(head).body()).isEmpty();
    assertThat(send(head).headers().first("Content-Length")).contains("500");
  }

  @Test
  void send_whenInterimAnswersComeFirst_skipsThem() throws Exception {
    serve(
        always(
            "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: a\r\n\r\n"
                + answer(201, "{}")));

    assertThat(send(post(LONG)).status()).isEqualTo(201);
    assertThat(send(post(LONG)).status()).isEqualTo(201);
    assertThat(server().requests()).hasSize(2);
  }

  @Test
  void send_whenTheServerRedirects_doesNotFollow() throws Exception {
    serve(always(answer(302, "", "Location: http://127.0.0.1/elsewhere")));

    assertThat(send(get(LONG)).status()).isEqualTo(302);
    assertThat(server().requests()).hasSize(1);
  }

  @Test
  void send_whenTheAnswerIs401_keepsItsBody() throws Exception {
    serve(always(answer(401, "{\"error_code\":\"APIGW.0301\"}")));

    assertThat(body(send(post(LONG)))).contains("APIGW.0301");
    assertThat(server().requests()).hasSize(1);
  }

  @Test
  void send_whenARefusalIsHuge_keepsItsBeginning() throws Exception {
    serve(always(answer(500, "x".repeat(500_000))));

    assertThat(send(get(LONG)).body()).hasSize(AnswerBody.REFUSAL_LIMIT);
    assertThat(send(get(LONG)).body()).hasSize(AnswerBody.REFUSAL_LIMIT);
    assertThat(server().connections()).isEqualTo(2);
  }

  @Test
  void send_whenACompressedRefusalIsHuge_keepsItsBeginning() throws Exception {
    byte[] compressed = gzip("x".repeat(500_000));
    serve(
        peer -> {
          peer.read();
          peer.write("HTTP/1.1 500 No\r\nContent-Encoding: gzip\r\n\r\n");
          peer.write(compressed);
        });

    assertThat(send(get(LONG)).body()).hasSize(AnswerBody.REFUSAL_LIMIT);
  }

  private static String lines(String... lines) {
    return String.join("\r\n", lines);
  }

  static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  @Test
  void send_whenARefusalOnlyClaimsToBeCompressed_keepsItsStatus() throws Exception {
    serve(always("HTTP/1.1 503 No\r\nContent-Encoding: gzip\r\nContent-Length: 5\r\n\r\nhello"));

    TransportResponse response = send(get(LONG));

    assertThat(response.status()).isEqualTo(503);
    assertThat(response.body()).isEmpty();
  }
}
