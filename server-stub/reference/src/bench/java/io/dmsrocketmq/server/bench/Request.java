package io.dmsrocketmq.server.bench;

import java.net.URI;
import java.util.List;

/**
 * What the load generator is told to send, as a line of text.
 *
 * @param base address of the server
 * @param authentication {@code none}, {@code token TOKEN} or {@code signature KEY SECRET}
 * @param method the method
 * @param target path and query
 * @param body the body, empty for none; {@code {n}} becomes a number that no other request has
 * @param expected what the body of a right answer contains
 */
record Request(
    URI base, String authentication, String method, String target, String body, String expected) {

  private static final String SEPARATOR = "\t";

  String line() {
    return String.join(SEPARATOR, base.toString(), authentication, method, target, body, expected);
  }

  static Request parse(List<String> fields) {
    return new Request(
        URI.create(fields.get(0)),
        fields.get(1),
        fields.get(2),
        fields.get(3),
        fields.get(4),
        fields.get(5));
  }

  static List<String> fields(String line) {
    return List.of(line.split(SEPARATOR, -1));
  }
}
