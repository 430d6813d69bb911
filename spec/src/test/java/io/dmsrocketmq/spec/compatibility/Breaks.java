package io.dmsrocketmq.spec.compatibility;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What has been found, each with its place and the users that it concerns.
 *
 * <p>A client is whoever calls the service by the last release, a server whoever implements it.
 * Both have code that was generated from it, so that what is gone or has another name or type
 * concerns both.
 */
final class Breaks {

  private final Set<String> texts = new LinkedHashSet<>();

  /** A client's requests are refused, or answers are not understood. */
  void client(String place, String change) {
    add(place, change, "client");
  }

  /** A server's answers do not fit any more. */
  void server(String place, String change) {
    add(place, change, "server");
  }

  void both(String place, String change) {
    add(place, change, "client and server");
  }

  private void add(String place, String change, String users) {
    texts.add(place + ": " + change + "; breaks " + users);
  }

  List<String> texts() {
    return List.copyOf(texts);
  }
}
