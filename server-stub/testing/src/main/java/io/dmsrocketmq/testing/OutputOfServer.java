package io.dmsrocketmq.testing;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** Shows what a server has printed, where a failure is shown. It was never thrown. */
final class OutputOfServer extends Throwable {

  private static final long serialVersionUID = 1L;

  OutputOfServer(List<String> lines) {
    super(message(lines), null, false, false);
  }

  private static String message(List<String> lines) {
    return lines.isEmpty()
        ? "the server printed nothing meanwhile"
        : lines.stream()
            .map(line -> System.lineSeparator() + "  " + line)
            .collect(joining("", "what the server printed meanwhile:", ""));
  }
}
