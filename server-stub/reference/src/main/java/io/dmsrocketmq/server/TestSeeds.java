package io.dmsrocketmq.server;

import io.dmsrocketmq.server.testcontrol.Seed;
import java.util.List;

/** What tests can put in place. A new seed is a line here and a class beside its kind. */
final class TestSeeds {

  private TestSeeds() {}

  static List<Seed<?>> of(Services.Parts parts) {
    return List.of();
  }
}
