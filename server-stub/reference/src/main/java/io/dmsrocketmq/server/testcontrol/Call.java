package io.dmsrocketmq.server.testcontrol;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One call of test control.
 *
 * @param method the HTTP method
 * @param path the path below that of test control; a segment in braces stands for any
 * @param action what it does
 */
record Call(String method, String path, Action action) {

  /** The body of a call. */
  @FunctionalInterface
  interface Body {

    /** Reads the body, which is refused if it holds something else. */
    <T> T as(Class<T> type);
  }

  /** What a call does. */
  @FunctionalInterface
  interface Action {

    /**
     * Does it.
     *
     * @param parameters the segments of the path that stand for any, in order
     * @param body the body
     * @return the body of the answer; null is an answer without one
     */
    @Nullable Object run(List<String> parameters, Body body);
  }

  /** Gives the segments that stand for any, or nothing if the path is another. */
  Optional<List<String>> match(List<String> segments) {
    String[] template = path.substring(1).split("/", -1);
    if (template.length != segments.size()) {
      return Optional.empty();
    }
    List<String> parameters = new ArrayList<>();
    for (int index = 0; index < template.length; index++) {
      if (template[index].startsWith("{")) {
        parameters.add(segments.get(index));
      } else if (!template[index].equals(segments.get(index))) {
        return Optional.empty();
      }
    }
    return Optional.of(parameters);
  }
}
