package io.dmsrocketmq.server.auth;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The one spelling of a request that client and server both derive and that the signature covers.
 */
final class CanonicalRequest {
  private CanonicalRequest() {}

  /**
   * Spells a request out.
   *
   * @param request the request
   * @param signedHeaders the covered headers, lower case and sorted, each of them present in the
   *     request
   * @param payloadHash hash of the body, or what the client declares in its place
   */
  static String of(RequestView request, List<String> signedHeaders, String payloadHash) {
    return String.join(
        "\n",
        request.method(),
        path(request.rawPath()),
        query(request.rawQuery()),
        headers(request, signedHeaders),
        String.join(";", signedHeaders),
        payloadHash);
  }

  private static String path(String rawPath) {
    // split() drops empty segments at the end, as the signature wants it, and keeps those in
    // between.
    String path =
        Arrays.stream(rawPath.split("/"))
            .map(PercentEncoding::canonicalSegment)
            .collect(joining("/"));
    return path + "/";
  }

  private static String query(@Nullable String rawQuery) {
    if (rawQuery == null || rawQuery.isEmpty()) {
      return "";
    }
    // The sort is stable: values of a repeated name keep the order of the request.
    return Arrays.stream(rawQuery.split("&"))
        .filter(part -> !part.isEmpty())
        .map(CanonicalRequest::parameter)
        .sorted(Comparator.comparing(Map.Entry::getKey))
        .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
        .collect(joining("&"));
  }

  private static Map.Entry<String, String> parameter(String raw) {
    int equals = raw.indexOf('=');
    String name = equals < 0 ? raw : raw.substring(0, equals);
    String value = equals < 0 ? "" : raw.substring(equals + 1);
    return Map.entry(
        PercentEncoding.canonicalQueryPart(name), PercentEncoding.canonicalQueryPart(value));
  }

  private static String headers(RequestView request, List<String> signedHeaders) {
    return signedHeaders.stream()
        .map(name -> name + ":" + request.header(name) + "\n")
        .collect(joining());
  }
}
