package io.dmsrocketmq.server;

import java.io.IOException;
import java.io.InputStream;

/**
 * The end of a stream that a parent process holds open. It comes however that process ends, even if
 * it is killed.
 */
final class EndOfInput {

  private static final int CHUNK = 1024;
  private static final int END = -1;

  private final InputStream input;

  private EndOfInput(InputStream input) {
    this.input = input;
  }

  static EndOfInput of(InputStream input) {
    return new EndOfInput(input);
  }

  /** Does something when the end has come; what comes before it is not looked at. */
  Thread awaitInBackground(Runnable then) {
    Thread watch =
        new Thread(
            () -> {
              readToEnd();
              then.run();
            },
            "end-of-input");
    watch.setDaemon(true);
    watch.start();
    return watch;
  }

  private void readToEnd() {
    byte[] ignored = new byte[CHUNK];
    int count;
    do {
      count = read(ignored);
    } while (count != END);
  }

  private int read(byte[] target) {
    try {
      return input.read(target);
    } catch (IOException broken) {
      // A stream that cannot be read any more has ended as well.
      return END;
    }
  }
}
