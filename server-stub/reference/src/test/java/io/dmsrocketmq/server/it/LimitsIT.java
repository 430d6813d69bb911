package io.dmsrocketmq.server.it;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that come slowly, too often, or in a form that costs much. */
class LimitsIT {

  private static final String ZONES = "/v2/available-zones";

  private static ServerProcess server;
  private static ServerProcess impatient;
  private static Http http;

  @BeforeAll
  static void start(@TempDir Path directory, @TempDir Path other) throws Exception {
    server = ServerProcess.start(directory, "--auth=off", "--strict");
    impatient = ServerProcess.start(other, "--auth=off", "--request-timeout=PT1S");
    http = new Http(server.base());
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
    impatient.close();
    // What went wrong after an answer is written by the end.
    assertThat(impatient.log()).doesNotContain("ERROR");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "GET /v2/available-zones HTTP/1.1\r\nHost: x\r\nX-Slow: "})
  void head_thatDoesNotEnd_isCutOffAlthoughBytesKeepComing(String start) throws Exception {
    try (Socket socket = connect(impatient.base())) {
      socket.getOutputStream().write(start.getBytes(ISO_8859_1));

      assertThat(dripUntilTheEnd(socket)).isEmpty();
    }
  }

  @Test
  void head_afterAnAnswer_hasToComeInTimeAsWell() throws Exception {
    try (Socket socket = connect(impatient.base())) {
      socket
          .getOutputStream()
          .write(("GET " + ZONES + " HTTP/1.1\r\nHost: x\r\n\r\n").getBytes(ISO_8859_1));

      assertThat(dripUntilTheEnd(socket)).startsWith("HTTP/1.1 200 ");
    }
  }

  @Test
  void body_thatDoesNotEnd_isRefusedAndCutOff() throws Exception {
    String answer =
        RawHttp.exchange(
            impatient.base(),
            "POST %s HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"
                .formatted(Samples.INSTANCES));

    assertThat(answer)
        .startsWith("HTTP/1.1 408 ")
        .contains("The body did not arrive in time.")
        .containsIgnoringCase("X-Request-Id: ");
    assertThat(impatient.log()).doesNotContain("ERROR");
  }

  @Test
  void body_whoseSenderGoesAway_isNoSuccessAndNoFailureOfTheServer() throws Exception {
    try (Socket socket = connect(impatient.base())) {
      socket
          .getOutputStream()
          .write(
              "POST %s HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"
                  .formatted(Samples.INSTANCES)
                  .getBytes(ISO_8859_1));
    }

    Http http = new Http(impatient.base());
    // Whether the operation was known by then is a race.
    Pattern counted =
        Pattern.compile("dms_requests_seconds_count\\{operation=\"[a-zA-Z]+\",status=\"none\"}");
    long end = System.nanoTime() + 60_000_000_000L;
    while (!counted.matcher(http.get("/metrics").text()).find()) {
      assertThat(System.nanoTime()).as("the request is counted").isLessThan(end);
    }
    assertThat(http.get("/metrics").text())
        .doesNotContain("operation=\"createInstance\",status=\"200\"");
    assertThat(impatient.log()).doesNotContain("ERROR");
  }

  @Test
  void body_longerThanDeclared_isTheNextRequestAndNoPartOfThisOne() throws Exception {
    String answer =
        RawHttp.exchange(
            server.base(),
            "POST %s HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}{}\r\n\r\n"
                .formatted(Samples.INSTANCES));

    assertThat(answer).startsWith("HTTP/1.1 400 ").contains("name is missing");
    assertThat(answer).endsWith("The request is not valid HTTP.\"}");
  }

  @Test
  void body_nestedDeeply_isMalformed() throws Exception {
    Http.Answer answer =
        http.post(Samples.INSTANCES, "{\"x\": " + "[".repeat(50_000) + "]".repeat(50_000) + "}");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.errorCode()).isEqualTo("DMS.00400005");
  }

  @Test
  void headers_thousands_areRefused() throws Exception {
    String[] headers = new String[10_000];
    java.util.Arrays.setAll(headers, index -> "X-" + index + ": 1");

    assertThat(RawHttp.get(server.base(), ZONES, headers))
        .startsWith("HTTP/1.1 400 ")
        .contains("The headers are too large.");
  }

  @Test
  void strict_unknownFields_areNamed() throws Exception {
    Http.Answer answer =
        http.post(
            Samples.INSTANCES,
            "{\"nmae\": {\"a\": 1}, \"name\": \"name\", \"tags\": [{\"key\": \"k\", \"kee\": 1}]}");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.errorCode()).isEqualTo("DMS.10540001");
    assertThat(answer.errorMessage()).contains("nmae is unknown").doesNotContain("; name ");
  }

  @Test
  void strict_unknownParameters_areNamed() throws Exception {
    Http.Answer answer = http.get(Samples.INSTANCES + "?limit=5&lmit=1&also=2");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.errorCode()).isEqualTo("DMS.10540014");
    assertThat(answer.errorMessage()).contains("also is unknown; lmit is unknown");
    assertThat(http.get(ZONES + "?engine=reliability").status()).isEqualTo(200);
  }

  @Test
  void strict_parametersThatOnlyTheRecordedRequestHas_arePassedOver() throws Exception {
    String user = Samples.INSTANCES + "/00000000-0000-4000-8000-000000000000/users/user_one";

    assertThat(http.get(user + "?offset=0&limit=10").errorCode()).isEqualTo("DMS.00404022");
    assertThat(http.get(user + "?offset=0&lmit=10").errorMessage()).contains("lmit is unknown");
  }

  @Test
  void connections_beyondTheLimit_areClosed(@TempDir Path directory) throws Exception {
    try (ServerProcess few = ServerProcess.start(directory, "--max-connections=3")) {
      List<Socket> open = new ArrayList<>();
      try {
        for (int number = 0; number < 3; number++) {
          open.add(served(few.base()));
        }
        try (Socket tooMany = connect(few.base())) {
          assertThat(dripUntilTheEnd(tooMany)).isEmpty();
        }
        // The others go on, and one that ends makes room.
        assertThat(ask(open.get(0))).startsWith("HTTP/1.1 200 ");
        open.remove(0).close();
        open.add(servedAtLast(few.base()));
      } finally {
        for (Socket socket : open) {
          socket.close();
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"404, ''", "429, 1"})
  void rateLimit_reached_refusesUntilTimeGoesOn(
      int status, String retryAfter, @TempDir Path directory) throws Exception {
    try (ServerProcess limited =
        ServerProcess.start(
            directory,
            "--auth=off",
            "--test-control",
            "--rate-limit=2",
            "--rate-limit-status=" + status)) {
      Http client = new Http(limited.base());
      client.put("/_dms/clock", "{\"stopped\": true}");
      assertThat(limitHeaders(client.get(ZONES))).containsExactly("2", "1", "1");
      assertThat(limitHeaders(client.get(ZONES))).containsExactly("2", "0", "1");

      Http.Answer refused = client.get(ZONES);

      assertThat(refused.status()).isEqualTo(status);
      assertThat(refused.errorCode()).isEqualTo("DMS.10240407");
      assertThat(refused.header("Retry-After")).isEqualTo(retryAfter);
      assertThat(limitHeaders(refused)).containsExactly("2", "0", "1");
      client.post("/_dms/clock/advance", "{\"by\": \"PT0.5S\"}");
      assertThat(client.get(ZONES).status()).isEqualTo(200);
      assertThat(client.get(ZONES).status()).isEqualTo(status);
    }
  }

  @Test
  void rateLimit_thatIsNotSet_isNotTold() throws Exception {
    assertThat(limitHeaders(http.get(ZONES))).containsOnly("");
  }

  private static List<String> limitHeaders(Http.Answer answer) {
    return Stream.of("X-RateLimit-Limit", "X-RateLimit-Remaining", "X-RateLimit-Reset")
        .map(answer::header)
        .toList();
  }

  private static Socket connect(URI base) throws IOException {
    Socket socket = new Socket(base.getHost(), base.getPort());
    socket.setSoTimeout(30_000);
    return socket;
  }

  private static Socket served(URI base) throws IOException {
    Socket socket = connect(base);
    assertThat(ask(socket)).startsWith("HTTP/1.1 200 ");
    return socket;
  }

  /** The server may notice the end of a connection after the client did. */
  private static Socket servedAtLast(URI base) throws IOException {
    long end = System.nanoTime() + 30_000_000_000L;
    while (System.nanoTime() < end) {
      Socket socket = connect(base);
      try {
        if (!ask(socket).isEmpty()) {
          return socket;
        }
      } catch (SocketException closed) {
        // Try again.
      }
      socket.close();
    }
    throw new AssertionError("no connection in time");
  }

  /** Gives the first bytes of the answer. */
  private static String ask(Socket socket) throws IOException {
    socket
        .getOutputStream()
        .write("GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(ISO_8859_1));
    byte[] answer = new byte[4096];
    int length = socket.getInputStream().read(answer);
    return length < 0 ? "" : new String(answer, 0, length, ISO_8859_1);
  }

  /** Sends a byte now and then until the other side closes, and gives what it said before. */
  private static String dripUntilTheEnd(Socket socket) throws IOException {
    socket.setSoTimeout(100);
    StringBuilder said = new StringBuilder();
    InputStream answer = socket.getInputStream();
    long end = System.nanoTime() + 60_000_000_000L;
    while (System.nanoTime() < end) {
      try {
        int next = answer.read();
        if (next < 0) {
          return said.toString();
        }
        said.append((char) next);
      } catch (SocketTimeoutException silence) {
        try {
          socket.getOutputStream().write('a');
        } catch (SocketException closed) {
          return said.toString();
        }
      } catch (SocketException reset) {
        return said.toString();
      }
    }
    throw new AssertionError("The connection is still open.");
  }
}
