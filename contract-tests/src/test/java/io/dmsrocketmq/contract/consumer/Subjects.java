package io.dmsrocketmq.contract.consumer;

import io.dmsrocketmq.contract.state.ConsumerGroupFacts;
import io.dmsrocketmq.contract.state.Fact;
import io.dmsrocketmq.contract.state.TopicFacts;
import io.dmsrocketmq.contract.state.UserFacts;
import java.util.ArrayList;
import java.util.List;

/**
 * What a request speaks of besides the instance. It has to be there for a refusal that is about
 * something else, since the service may look for it first.
 */
final class Subjects {

  private static final String DEAD_LETTERS = "%DLQ%";

  private record Subject(Fact fact, String name) {}

  private final List<Subject> subjects = new ArrayList<>();
  private final AgreedRequest request;

  private Subjects(ClientCall<?> call) {
    request = new AgreedRequest(call, call.scenario());
    find(TopicFacts.EXISTS, List.of("topic"), List.of("/topic", "/topics/0"));
    find(
        ConsumerGroupFacts.EXISTS,
        List.of("group", "group_id"),
        List.of("/group", "/groups/0", "/groups/0/name"));
    find(UserFacts.EXISTS, List.of("user_name"), List.of());
  }

  static Subjects of(ClientCall<?> call) {
    return new Subjects(call);
  }

  private void find(Fact fact, List<String> parameters, List<String> places) {
    parameters.stream()
        .filter(request::hasInPath)
        .forEach(name -> subjects.add(new Subject(fact, request.path(name))));
    places.stream()
        .map(request.body()::at)
        .filter(node -> node.isTextual())
        .forEach(node -> add(fact, node.asText()));
  }

  private void add(Fact fact, String name) {
    subjects.add(
        name.startsWith(DEAD_LETTERS)
            ? new Subject(ConsumerGroupFacts.EXISTS, name.substring(DEAD_LETTERS.length()))
            : new Subject(fact, name));
  }

  void givenTo(Agreement<?> agreement) {
    for (Subject subject : subjects) {
      agreement.given(subject.fact(), subject.fact().parameters().get(0), subject.name());
      if (request.body().has("client_id")) {
        agreement.given(
            ConsumerGroupFacts.IS_ONLINE,
            "group",
            subject.name(),
            "client_id",
            request.body().path("client_id").asText());
      }
    }
  }
}
