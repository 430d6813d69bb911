package io.dmsrocketmq.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;

/** Puts names into paths. */
final class Paths {

  private Paths() {}

  static String segment(String name) {
    if (name.isEmpty()) {
      throw new IllegalArgumentException("a name must not be empty");
    }
    return URLEncoder.encode(name, UTF_8).replace("+", "%20");
  }
}
