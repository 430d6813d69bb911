package io.dmsrocketmq.engine.rocketmq.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.dmsrocketmq.server.it.Http.Answer;
import java.util.List;

/** What a server tells operators about its engine. */
final class Troubles {
  private static final String FIGURE = "dms_engine{figure=\"troubles\"";

  private Troubles() {}

  /** Requires that one trouble is told, with some text. */
  static void assertOne(Api api, String text) throws Exception {
    Answer ready = api.send("GET", "/health/ready", null);
    assertThat(ready.status()).as(ready.text()).isEqualTo(503);
    assertThat(ready.text()).contains(text);
    assertThat(figures(api)).singleElement().asString().endsWith(" 1.0");
  }

  /** Requires that none is told. */
  static void assertNone(Api api) throws Exception {
    Answer ready = api.send("GET", "/health/ready", null);
    assertThat(ready.status()).as(ready.text()).isEqualTo(200);
    assertThat(figures(api)).singleElement().asString().endsWith(" 0.0");
  }

  private static List<String> figures(Api api) throws Exception {
    return api.send("GET", "/metrics", null)
        .text()
        .lines()
        .filter(line -> line.startsWith(FIGURE))
        .toList();
  }
}
