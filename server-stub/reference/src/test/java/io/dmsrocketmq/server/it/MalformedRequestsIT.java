package io.dmsrocketmq.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sends what is wrong as HTTP, as a URL or as JSON, and sees the documented refusal. */
class MalformedRequestsIT {

  @RegisterExtension static final SharedServer SHARED = SharedServer.open();

  private static ServerProcess server;
  private static Http http;

  @BeforeAll
  static void start(ServerProcess shared) {
    server = shared;
    http = new Http(server.base());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          []                              | DMS.00400062 | body must be an object
          "text"                          | DMS.00400062 | body must be an object
          5                               | DMS.00400062 | body must be an object
          null                            | DMS.00400004 | The request body is empty.
          {"name":                        | DMS.00400005 | line 1, column
          {"name": "a", "name": "b"}      | DMS.00400005 | 'name'
          {} {}                           | DMS.00400005 | Something follows its end.
          {"name": 5}                     | DMS.00400010 | name must be a string
          {"broker_num": "one"}           | DMS.00400062 | broker_num must be a whole number
          {"broker_num": 1.5}             | DMS.00400062 | broker_num must be a whole number
          {"broker_num": 99999999999}     | DMS.00400062 | broker_num must be a whole number
          {"broker_num": 1e999999999}     | DMS.00400062 | broker_num must be a whole number
          {"ssl_enable": "true"}          | DMS.00400062 | ssl_enable must be true or false
          {"ssl_enable": 1}               | DMS.00400062 | ssl_enable must be true or false
          {"available_zones": {}}         | DMS.00400067 | available_zones must be a list
          {"available_zones": "zone"}     | DMS.00400067 | available_zones must be a list
          {"available_zones": [true]}     | DMS.00400067 | available_zones[0] must be a string
          """)
  void createInstance_withUnreadableBody_namesFieldAndCode(String body, String code, String reason)
      throws Exception {
    Http.Answer answer = http.post(Samples.INSTANCES, body);

    assertRefused(answer, 400, code);
    assertThat(answer.errorMessage()).contains(reason);
  }

  @Test
  void createInstance_withoutBody_answersEmptyBody() throws Exception {
    assertRefused(http.send("POST", Samples.INSTANCES, "", request -> {}), 400, "DMS.00400004");
  }

  @Test
  void createInstance_withSeveralFaults_namesAllInTheOrderOfTheFields() throws Exception {
    Http.Answer answer =
        http.post(
            Samples.INSTANCES,
            """
            {"broker_num": 0, "product_id": "huge", "engine": "kafka", "name": "4", \
            "available_zones": ["a", ""], "unknown_field": {"ignored": true}}""");

    assertRefused(answer, 400, "DMS.00400010");
    assertThat(answer.errorMessage())
        .containsSubsequence(
            "name must have at least 4",
            "name must match",
            "engine must be reliability",
            "engine_version is missing",
            "available_zones[1] must have at least 1",
            "product_id must be c6.4u8g.cluster or",
            "broker_num must be at least 1");
  }

  @ParameterizedTest
  @CsvSource({
    "limit=x,                  DMS.10240042, limit must be a whole number",
    "limit=3.0,                DMS.10240042, limit must be a whole number",
    "limit=99999999999,        DMS.10240042, limit must be a whole number",
    "limit=0,                  DMS.10240042, limit must be at least 1",
    "limit=51,                 DMS.10240042, limit must be at most 50",
    "offset=-1,                DMS.10240043, offset must be at least 0",
    "engine=kafka,             DMS.00400007, engine must be reliability or rocketmq",
    "instance_id=short,        DMS.00400030, instance_id must have at least 36",
    "limit=x&offset=y,         DMS.10240042, offset must be a whole number",
  })
  void listInstances_withWrongParameter_namesParameterAndCode(
      String query, String code, String reason) throws Exception {
    Http.Answer answer = http.get(Samples.INSTANCES + "?" + query);

    assertRefused(answer, 400, code);
    assertThat(answer.errorMessage()).contains(reason);
  }

  @Test
  void url_unknown_answersUrlNotFound() throws Exception {
    assertRefused(http.get("/v2/nowhere/at/all"), 404, "DMS.00404001");
  }

  @Test
  void method_unknownToThePath_answersWithThoseThatItKnows() throws Exception {
    Http.Answer answer = http.send("PATCH", Samples.INSTANCES, "{}");

    assertRefused(answer, 405, "DMS.00405001");
    assertThat(answer.header("Allow")).isEqualTo("GET, POST");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "PUT", "DELETE", "PATCH"})
  void instancesAction_withAnotherMethod_isNotTakenForAnInstance(String method) throws Exception {
    Http.Answer answer = http.send(method, Samples.INSTANCES + "/action", null);

    assertRefused(answer, 405, "DMS.00405001");
    assertThat(answer.header("Allow")).isEqualTo("POST");
  }

  @Test
  void accept_withoutJson_answersNotAcceptable() throws Exception {
    Http.Answer answer =
        http.send(
            "GET", Samples.INSTANCES, null, request -> request.setHeader("Accept", "text/html"));

    assertRefused(answer, 406, "DMS.10540010");
  }

  @Test
  void accept_withoutJson_doesNotMatterWhereNoBodyIsAnswered() throws Exception {
    Http.Answer answer =
        http.send(
            "DELETE",
            Samples.INSTANCES + "/" + Samples.UNKNOWN_INSTANCE,
            null,
            request -> request.setHeader("Accept", "text/html"));

    assertRefused(answer, 404, "DMS.00404022");
  }

  @Test
  void contentType_otherThanJson_answersUnsupportedMediaType() throws Exception {
    Http.Answer answer =
        http.send(
            "POST",
            Samples.INSTANCES,
            "{}",
            request -> request.setHeader("Content-Type", "text/plain"));

    assertRefused(answer, 415, "DMS.10540010");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "ISO-8859-1", "\"utf-16le\"", "unheard-of", "not a name"})
  void contentType_withAnotherCharset_answersUnsupportedMediaType(String charset) throws Exception {
    Http.Answer answer =
        http.send(
            "POST",
            Samples.INSTANCES,
            "{}",
            request -> request.setHeader("Content-Type", "application/json;charset=" + charset));

    assertRefused(answer, 415, "DMS.10540010");
    assertThat(answer.errorMessage()).contains("UTF-8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"utf-8", "UTF-8", "\"UTF-8\"", "utf8"})
  void contentType_withTheCharsetOfJson_isTaken(String charset) throws Exception {
    Http.Answer answer =
        http.send(
            "POST",
            Samples.INSTANCES,
            "{\"name\": 5}",
            request -> request.setHeader("Content-Type", "application/json; charset=" + charset));

    assertRefused(answer, 400, "DMS.00400010");
  }

  @Test
  void contentType_withParameters_isJsonAllTheSame() throws Exception {
    Http.Answer answer =
        http.send(
            "POST",
            Samples.INSTANCES,
            "{\"name\": 5}",
            request -> request.setHeader("Content-Type", "application/json; charset=utf-8"));

    assertRefused(answer, 400, "DMS.00400010");
  }

  @Test
  void body_over12Megabytes_answersPayloadTooLarge() throws Exception {
    String answer =
        RawHttp.exchange(
            server.base(),
            "POST %s HTTP/1.1\r\nHost: test\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
                .formatted(Samples.INSTANCES, 12 * 1024 * 1024 + 1));

    assertRaw(answer, 413, "DMS.10540011");
  }

  @Test
  void escape_malformed_answersInvalidUrl() throws Exception {
    assertRaw(RawHttp.get(server.base(), "/v2/%zz"), 400, "DMS.10540014");
    assertRaw(RawHttp.get(server.base(), Samples.INSTANCES + "?name=%"), 400, "DMS.10540014");
  }

  @Test
  void requestLine_tooLong_answersUriTooLong() throws Exception {
    assertRaw(
        RawHttp.get(server.base(), Samples.INSTANCES + "?name=" + "a".repeat(100_000)),
        414,
        "DMS.10540014");
  }

  @Test
  void header_tooLarge_answersInvalidRequest() throws Exception {
    assertRaw(
        RawHttp.get(server.base(), Samples.INSTANCES, "X-Large: " + "a".repeat(100_000)),
        400,
        "DMS.00400062");
  }

  @Test
  void request_notHttp_answersInvalidRequest() throws Exception {
    assertRaw(RawHttp.exchange(server.base(), "GET\r\n\r\n"), 400, "DMS.00400062");
  }

  private static void assertRefused(Http.Answer answer, int status, String code) throws Exception {
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.errorCode()).as(answer.text()).isEqualTo(code);
    assertThat(answer.errorMessage()).isNotEmpty();
    assertThat(answer.json().properties()).hasSize(2);
    assertThat(answer.header("Content-Type")).isEqualTo("application/json");
    assertThat(answer.header("X-Request-Id")).isNotEmpty();
  }

  private static void assertRaw(String answer, int status, String code) {
    assertThat(answer)
        .matches("(?s)HTTP/1\\.[01] " + status + " .*")
        .containsIgnoringCase("\r\nContent-Type: application/json\r\n")
        .containsIgnoringCase("\r\nX-Request-Id: ")
        .contains("{\"error_code\":\"" + code + "\",\"error_msg\":\"");
  }

  @Test
  void body_withSeveralFaults_namesThoseOfTypesAndThoseOfBoundsAtOnce() throws Exception {
    Http.Answer answer =
        http.post(
            Samples.INSTANCES,
            Samples.createInstance("1")
                .replace("600", "\"much\"")
                .replace("\"vpc\"", "[]")
                .replace("\"subnet\"", "\"\""));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.errorMessage())
        .contains("storage_space must be a whole number that fits")
        .contains("vpc_id must be a string")
        .contains("name ")
        .contains("subnet_id ")
        .doesNotContain("engine");
    assertThat(answer.errorMessage().split("vpc_id", -1)).hasSize(2);
  }

  @Test
  void body_withAFaultInAList_namesItsPlaceAndWhatElseIsWrong() throws Exception {
    Http.Answer answer =
        http.post(
            Samples.INSTANCES,
            Samples.createInstance("1").replace("[\"" + Samples.ZONE + "\"]", "[{}, \"a,b\"]"));

    assertThat(answer.errorMessage()).contains("available_zones[0] must be a string", "name ");
  }
}
