package io.dmsrocketmq.contract.verifier.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dmsrocketmq.client.internal.http.RequestTarget;
import java.net.URLDecoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Takes the target of a request line apart, as a signature wants it. */
final class TargetReader {

  private TargetReader() {}

  static RequestTarget read(String target) {
    int mark = target.indexOf('?');
    String path = mark < 0 ? target : target.substring(0, mark);
    List<String> segments =
        Stream.of(path.substring(1).split("/", -1)).map(TargetReader::decoded).toList();
    Map<String, String> query = new LinkedHashMap<>();
    if (mark >= 0) {
      for (String pair : target.substring(mark + 1).split("&", -1)) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        query.put(decoded(name), equals < 0 ? "" : decoded(pair.substring(equals + 1)));
      }
    }
    return new RequestTarget(segments, query);
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), UTF_8);
    } catch (IllegalArgumentException malformed) {
      // A target that is wrong on purpose is signed as it stands.
      return text;
    }
  }
}
