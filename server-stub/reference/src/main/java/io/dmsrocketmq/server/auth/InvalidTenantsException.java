package io.dmsrocketmq.server.auth;

import java.util.List;

/**
 * The configured tenants contradict themselves or cannot be read. The message lists every problem,
 * one per line.
 */
public final class InvalidTenantsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  InvalidTenantsException(String source, List<String> problems) {
    super(source + ":\n  " + String.join("\n  ", problems));
  }

  /** For what is wrong with the whole: one sentence that begins with the source. */
  InvalidTenantsException(String source, String rest) {
    super(source + " " + rest);
  }
}
