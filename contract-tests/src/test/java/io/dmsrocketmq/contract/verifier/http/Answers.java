package io.dmsrocketmq.contract.verifier.http;

import java.net.http.HttpHeaders;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Answers for tests. */
public final class Answers {

  private Answers() {}

  /** An answer with a JSON body and the headers that every answer has. */
  public static WireAnswer json(int status, String body) {
    return of(status, body, Map.of("Content-Type", "application/json", "X-Request-Id", "id"));
  }

  /** An answer with these headers. */
  public static WireAnswer of(int status, String body, Map<String, String> headers) {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    headers.forEach((name, value) -> lists.put(name, List.of(value)));
    return new WireAnswer(status, HttpHeaders.of(lists, (name, value) -> true), body);
  }
}
