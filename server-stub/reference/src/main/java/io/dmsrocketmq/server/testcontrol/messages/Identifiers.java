package io.dmsrocketmq.server.testcontrol.messages;

import io.dmsrocketmq.server.domain.engine.EngineInstance;
import io.dmsrocketmq.server.domain.engine.MessageSeeding;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sees to it that no two messages of an instance get the same identifier. */
final class Identifiers {
  private final MessageSeeding seeding;
  private final EngineInstance instance;
  private final Findings findings;
  private final Set<String> seen = new HashSet<>();

  Identifiers(MessageSeeding seeding, EngineInstance instance, Findings findings) {
    this.seeding = seeding;
    this.instance = instance;
    this.findings = findings;
  }

  /** Checks an identifier that may be left out. */
  void check(String field, @Nullable String id) {
    if (id != null) {
      findings.addIf(
          !seen.add(id) || seeding.find(instance, id).isPresent(),
          field,
          "is that of another message: " + id);
    }
  }
}
