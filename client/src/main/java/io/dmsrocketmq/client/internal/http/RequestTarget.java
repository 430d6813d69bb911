package io.dmsrocketmq.client.internal.http;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Path and query of a request, kept decoded, so that each part is encoded exactly once wherever it
 * is needed.
 */
public final class RequestTarget {

  private final String path;
  private final Map<String, String> query;

  /**
   * Makes a target.
   *
   * @param segments the segments of the path, not encoded
   * @param query the parameters of the query in the order of sending, not encoded
   */
  public RequestTarget(List<String> segments, Map<String, String> query) {
    this.path = path(segments);
    this.query = query.isEmpty() ? Map.of() : new LinkedHashMap<>(query);
  }

  /**
   * Fills in a template.
   *
   * @param template a path, each parameter a whole segment in braces
   * @param values the values of the parameters, not encoded
   * @param query the parameters of the query in the order of sending, not encoded
   * @return the target
   * @throws IllegalStateException if a parameter has no value
   */
  public static RequestTarget of(
      String template, Map<String, String> values, Map<String, String> query) {
    List<String> segments = new ArrayList<>();
    for (String part : template.substring(1).split("/", -1)) {
      segments.add(part.startsWith("{") ? value(part, values) : part);
    }
    return new RequestTarget(segments, query);
  }

  private static String value(String part, Map<String, String> values) {
    String name = part.substring(1, part.length() - 1);
    String value = values.get(name);
    if (value == null) {
      throw new IllegalStateException("the call lacks the path parameter " + name);
    }
    return value;
  }

  /**
   * Returns the target as the request line has it.
   *
   * @return path and query, encoded
   */
  public String wire() {
    if (query.isEmpty()) {
      return path;
    }
    StringBuilder wire = new StringBuilder(path);
    char separator = '?';
    for (Map.Entry<String, String> parameter : query.entrySet()) {
      wire.append(separator).append(pair(parameter));
      separator = '&';
    }
    return wire.toString();
  }

  /**
   * Returns the path as a signature has it.
   *
   * @return the path, encoded, with a slash at the end
   */
  public String canonicalPath() {
    return path.endsWith("/") ? path : path + "/";
  }

  /**
   * Returns the query as a signature has it.
   *
   * @return the query, encoded, sorted by encoded name
   */
  public String canonicalQuery() {
    if (query.isEmpty()) {
      return "";
    }
    return query.entrySet().stream()
        .map(RequestTarget::pair)
        .sorted(Comparator.comparing((String pair) -> pair.substring(0, pair.indexOf('='))))
        .collect(Collectors.joining("&"));
  }

  private static String path(List<String> segments) {
    if (segments.isEmpty()) {
      return "/";
    }
    StringBuilder path = new StringBuilder(128);
    for (String segment : segments) {
      path.append('/').append(PercentEncoding.encode(segment));
    }
    return path.toString();
  }

  private static String pair(Map.Entry<String, String> parameter) {
    return PercentEncoding.encode(parameter.getKey())
        + "="
        + PercentEncoding.encode(parameter.getValue());
  }
}
