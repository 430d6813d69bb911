package io.dmsrocketmq.server.domain.topics;

import io.dmsrocketmq.server.domain.Texts;
import io.dmsrocketmq.server.domain.engine.EngineInstance;
import io.dmsrocketmq.server.domain.engine.ReservedNames;
import io.dmsrocketmq.server.domain.engine.TopicEngine;
import io.dmsrocketmq.server.domain.instances.BrokerSelection;
import io.dmsrocketmq.server.error.DmsException;
import io.dmsrocketmq.server.error.Violation;
import io.dmsrocketmq.server.model.CreateOrBatchDeleteTopicsRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The conditions that no single field of a request can state. Each check reports everything that is
 * wrong, in the order of the fields.
 */
final class TopicRules {
  private final TopicEngine topics;

  TopicRules(TopicEngine topics) {
    this.topics = topics;
  }

  void checkCreation(
      CreateOrBatchDeleteTopicsRequest request, EngineInstance instance, int maxTopics) {
    List<Violation> violations = new ArrayList<>();
    checkNewName(request.name(), instance, violations);
    if (topics.count(instance) >= maxTopics) {
      violations.add(TopicErrors.quotaExhausted(maxTopics));
    }
    violations.addAll(BrokerSelection.violations("brokers", request.brokers(), instance));
    if (request.messageType() != null && !Texts.isStorable(request.messageType())) {
      violations.add(TopicErrors.messageTypeNotStorable());
    }
    refuseIfAny(violations);
  }

  /** Returns the names, of which there is at least one. */
  List<String> checkDeletion(CreateOrBatchDeleteTopicsRequest request, EngineInstance instance) {
    List<String> names = request.topics() == null ? List.of() : request.topics();
    List<Violation> violations = new ArrayList<>();
    if (names.isEmpty()) {
      violations.add(TopicErrors.nothingToDelete());
    }
    Set<String> existing = topics.existing(instance, names);
    for (int index = 0; index < names.size(); index++) {
      if (!existing.contains(names.get(index))) {
        violations.add(TopicErrors.notFound("topics[" + index + "]", names.get(index)));
      }
    }
    refuseIfAny(violations);
    return names;
  }

  private void checkNewName(
      @Nullable String name, EngineInstance instance, List<Violation> violations) {
    if (name == null) {
      violations.add(TopicErrors.nameMissing());
    } else if (ReservedNames.isTopicReserved(name)) {
      violations.add(TopicErrors.nameReserved(name));
    } else if (topics.find(instance, name).isPresent()) {
      violations.add(TopicErrors.exists(name));
    }
  }

  private static void refuseIfAny(List<Violation> violations) {
    if (!violations.isEmpty()) {
      throw DmsException.of(violations);
    }
  }
}
