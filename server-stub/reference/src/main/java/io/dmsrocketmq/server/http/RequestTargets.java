package io.dmsrocketmq.server.http;

import io.dmsrocketmq.server.api.Operation;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells which URLs and hosts can be read in one way only. A signature covers a URL as it is
 * written; were it read in another way afterwards, a signed request could be bent.
 */
final class RequestTargets {

  private static final Pattern AUTHORITY =
      Pattern.compile("(?:[\\w.~%-]+|\\[[0-9A-Fa-f:.]+])(?::[0-9]{0,5})?");

  private static final Set<String> ROOTS =
      Arrays.stream(Operation.values())
          .map(operation -> operation.path().substring(0, operation.path().indexOf('/', 1) + 1))
          .collect(Collectors.toUnmodifiableSet());

  /** Routes normalize paths: an empty segment, and a dot, escaped or not, would disappear. */
  private static final Pattern VANISHING_SEGMENT =
      Pattern.compile("//|/(?:\\.|%2[Ee]){1,2}(?:/|$)");

  private RequestTargets() {}

  /** Parameters of the path end at a semicolon, and so do those of the query for some readers. */
  static boolean isUnambiguous(String target) {
    try {
      URI uri = new URI(target);
      String path = uri.getRawPath();
      return path != null
          && target.indexOf(';') < 0
          && !target.startsWith("//")
          && !VANISHING_SEGMENT.matcher(path).find()
          && !endsWithEmptySegment(path);
    } catch (URISyntaxException malformed) {
      return false;
    }
  }

  /**
   * Routes take a path of the API with a slash at its end for the path without it: a name that a
   * caller left empty would turn one operation into another.
   */
  private static boolean endsWithEmptySegment(String path) {
    return path.endsWith("/") && ROOTS.stream().anyMatch(path::startsWith);
  }

  /** Without the header, which HTTP/1.0 allows, there is nothing to be misread. */
  static boolean isAuthority(@Nullable String host) {
    return host == null || host.isEmpty() || AUTHORITY.matcher(host).matches();
  }
}
