package io.dmsrocketmq.server.domain.consumergroups;

import static java.util.Collections.disjoint;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;

import io.dmsrocketmq.server.domain.Texts;
import io.dmsrocketmq.server.domain.engine.ConsumerGroupEngine;
import io.dmsrocketmq.server.domain.engine.EngineInstance;
import io.dmsrocketmq.server.domain.engine.ReservedNames;
import io.dmsrocketmq.server.domain.engine.TopicEngine;
import io.dmsrocketmq.server.domain.engine.TopicState.BrokerQueues;
import io.dmsrocketmq.server.domain.instances.BrokerSelection;
import io.dmsrocketmq.server.domain.topics.TopicErrors;
import io.dmsrocketmq.server.error.DmsException;
import io.dmsrocketmq.server.error.Violation;
import io.dmsrocketmq.server.model.ConsumerGroupChange;
import io.dmsrocketmq.server.model.CreateOrBatchDeleteConsumerGroupsRequest;
import io.dmsrocketmq.server.model.UpdateConsumerGroupRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The conditions that no single field of a request can state. Each check reports everything that is
 * wrong, in the order of the fields.
 */
final class ConsumerGroupRules {
  private final ConsumerGroupEngine groups;
  private final TopicEngine topics;

  ConsumerGroupRules(ConsumerGroupEngine groups, TopicEngine topics) {
    this.groups = groups;
    this.topics = topics;
  }

  void checkCreation(
      CreateOrBatchDeleteConsumerGroupsRequest request, EngineInstance instance, int maxGroups) {
    List<Violation> violations = new ArrayList<>();
    checkNewName(request.name(), instance, violations);
    if (groups.count(instance) >= maxGroups) {
      violations.add(ConsumerGroupErrors.quotaExhausted(maxGroups));
    }
    violations.addAll(BrokerSelection.violations("brokers", request.brokers(), instance));
    checkDescription("group_desc", request.groupDesc(), violations);
    refuseIfAny(violations);
  }

  /** Returns the names, of which there is at least one. */
  List<String> checkDeletion(
      CreateOrBatchDeleteConsumerGroupsRequest request, EngineInstance instance) {
    List<String> names = request.groups() == null ? List.of() : request.groups();
    List<Violation> violations = new ArrayList<>();
    if (names.isEmpty()) {
      violations.add(ConsumerGroupErrors.nothingToDelete());
    }
    Set<String> existing = groups.existing(instance, names);
    for (int index = 0; index < names.size(); index++) {
      if (!existing.contains(names.get(index))) {
        violations.add(ConsumerGroupErrors.notFound("groups[" + index + "]", names.get(index)));
      }
    }
    refuseIfAny(violations);
    return names;
  }

  void checkChanges(List<ConsumerGroupChange> changes, EngineInstance instance) {
    List<String> names = changes.stream().map(change -> requireNonNull(change.name())).toList();
    Set<String> existing = groups.existing(instance, names);
    Set<String> seen = new HashSet<>();
    List<Violation> violations = new ArrayList<>();
    if (changes.isEmpty()) {
      violations.add(ConsumerGroupErrors.nothingToChange());
    }
    for (int index = 0; index < changes.size(); index++) {
      ConsumerGroupChange change = changes.get(index);
      String place = "groups[" + index + "].";
      String name = names.get(index);
      if (!seen.add(name)) {
        violations.add(ConsumerGroupErrors.namedTwice(place + "name", name));
      } else if (!existing.contains(name)) {
        violations.add(ConsumerGroupErrors.notFound(place + "name", name));
      }
      checkNewBrokers(place + "brokers", change.brokers(), instance, violations);
      checkDescription(place + "group_desc", change.groupDesc(), violations);
    }
    refuseIfAny(violations);
  }

  void checkChange(String group, UpdateConsumerGroupRequest request, EngineInstance instance) {
    List<Violation> violations = new ArrayList<>();
    checkGroup("group", group, instance, violations);
    checkNewBrokers("brokers", request.brokers(), instance, violations);
    if (request.name() != null && !request.name().equals(group)) {
      violations.add(ConsumerGroupErrors.renamed(group));
    }
    refuseIfAny(violations);
  }

  void checkExist(String groupField, String group, String topic, EngineInstance instance) {
    List<Violation> violations = new ArrayList<>();
    checkGroup(groupField, group, instance, violations);
    if (topics.find(instance, topic).isEmpty()) {
      violations.add(TopicErrors.notFound("topic", topic));
    }
    refuseIfAny(violations);
  }

  void checkReset(String groupField, String group, String topic, EngineInstance instance) {
    checkExist(groupField, group, topic, instance);
    Set<String> brokers =
        topics.find(instance, topic).stream()
            .flatMap(state -> state.brokers().stream().map(BrokerQueues::broker))
            .collect(toSet());
    if (groups.find(instance, group).stream()
        .allMatch(state -> disjoint(state.brokers(), brokers))) {
      throw DmsException.of(List.of(ConsumerGroupErrors.noSharedBroker("topic", topic)));
    }
  }

  private void checkNewName(
      @Nullable String name, EngineInstance instance, List<Violation> violations) {
    if (name == null) {
      violations.add(ConsumerGroupErrors.nameMissing());
    } else if (ReservedNames.isGroupReserved(name)) {
      violations.add(ConsumerGroupErrors.nameReserved(name));
    } else if (groups.find(instance, name).isPresent()) {
      violations.add(ConsumerGroupErrors.exists(name));
    }
  }

  private void checkGroup(
      String field, String group, EngineInstance instance, List<Violation> violations) {
    if (groups.find(instance, group).isEmpty()) {
      violations.add(ConsumerGroupErrors.notFound(field, group));
    }
  }

  private static void checkNewBrokers(
      String field,
      @Nullable List<String> brokers,
      EngineInstance instance,
      List<Violation> violations) {
    if (brokers != null && brokers.isEmpty()) {
      violations.add(ConsumerGroupErrors.noBroker(field));
    }
    violations.addAll(BrokerSelection.violations(field, brokers, instance));
  }

  private static void checkDescription(
      String field, @Nullable String description, List<Violation> violations) {
    if (description != null && !Texts.isStorable(description)) {
      violations.add(ConsumerGroupErrors.descriptionNotStorable(field));
    }
  }

  private static void refuseIfAny(List<Violation> violations) {
    if (!violations.isEmpty()) {
      throw DmsException.of(violations);
    }
  }
}
