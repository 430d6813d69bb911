package io.dmsrocketmq.contract.faults;

import java.util.Locale;

/** A fault of a server, made by spoiling what passes between it and who asks. */
public interface ServerFault {

  /** How a request travels on. */
  @FunctionalInterface
  interface Upstream {
    ProxyAnswer send(ProxyRequest request);
  }

  /** No fault. */
  ServerFault NONE = (request, upstream) -> upstream.send(request);

  /** Lets a request through, spoils it, or answers in the server's place. */
  ProxyAnswer handle(ProxyRequest request, Upstream upstream);

  /** The claims that are there to find it: how their names begin. */
  default String claims() {
    return "answers";
  }

  /** What is wrong with the server. */
  default String label() {
    return getClass()
        .getSimpleName()
        .replaceAll("([a-z])([A-Z])", "$1 $2")
        .toLowerCase(Locale.ROOT);
  }
}
