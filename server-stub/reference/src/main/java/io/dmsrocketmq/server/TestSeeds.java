package io.dmsrocketmq.server;

import io.dmsrocketmq.server.domain.engine.Engine;
import io.dmsrocketmq.server.progress.Progress;
import io.dmsrocketmq.server.testcontrol.Seed;
import io.dmsrocketmq.server.testcontrol.messages.MessageSeeds;
import java.util.List;

/** What tests can put in place. A new seed is a line here and a class beside its kind. */
final class TestSeeds {

  private TestSeeds() {}

  static List<Seed<?>> of(Services.Parts parts) {
    Engine engine = parts.engine();
    return engine
        .seeding()
        .map(
            seeding ->
                new MessageSeeds(
                    parts.access(),
                    engine,
                    seeding,
                    parts.database(),
                    parts.clock(),
                    Progress.onTerminal()))
        .map(MessageSeeds::all)
        .orElseGet(List::of);
  }
}
