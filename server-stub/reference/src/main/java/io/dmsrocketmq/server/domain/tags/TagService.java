package io.dmsrocketmq.server.domain.tags;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.toMap;

import io.dmsrocketmq.server.domain.Transactions;
import io.dmsrocketmq.server.domain.instances.InstanceAccess;
import io.dmsrocketmq.server.error.DmsException;
import io.dmsrocketmq.server.model.BatchUpdateInstanceTagsRequest;
import io.dmsrocketmq.server.model.InstanceTagPage;
import io.dmsrocketmq.server.model.ProjectTagPage;
import io.dmsrocketmq.server.model.Tag;
import io.dmsrocketmq.server.model.TagChange;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the requests of the family do. Requests have passed the constraints of the contract before
 * they come here.
 */
public final class TagService {
  private static final String NO_VALUE = "";

  private final InstanceAccess instances;
  private final TagStore tags;
  private final Transactions transactions;

  /**
   * Creates the service.
   *
   * @param instances the way to the instances
   * @param tags keeps the tags
   * @param transactions makes changes lasting
   */
  public TagService(InstanceAccess instances, TagStore tags, Transactions transactions) {
    this.instances = instances;
    this.tags = tags;
    this.transactions = transactions;
  }

  /**
   * Adds tags to an instance or removes tags from it, all of them or none.
   *
   * @param projectId the project
   * @param instanceId the instance, in whatever state
   * @param request which tags, and what to do with them
   * @throws DmsException if the project has no such instance, or the request breaks a condition;
   *     the message names all of them
   */
  public void batchUpdate(
      String projectId, String instanceId, BatchUpdateInstanceTagsRequest request) {
    TagAction action = TagAction.of(requireNonNull(request.action()));
    List<TagChange> changes = requireNonNull(request.tags());
    transactions.run(
        () -> {
          instances.toMark(projectId, instanceId);
          Map<String, String> present =
              stored(instanceId).stream().collect(toMap(InstanceTag::key, InstanceTag::value));
          switch (action) {
            case CREATE -> {
              TagRules.checkAddition(changes, present);
              tags.add(instanceId, changes.stream().map(TagService::added).toList());
            }
            case DELETE -> {
              TagRules.checkRemoval(changes, present);
              tags.remove(
                  instanceId,
                  changes.stream().map(change -> requireNonNull(change.key())).toList());
            }
          }
        });
  }

  /**
   * Lists the tags of an instance.
   *
   * @param projectId the project
   * @param instanceId the instance
   * @return the tags, sorted by key
   * @throws DmsException if the project has no such instance
   */
  public InstanceTagPage list(String projectId, String instanceId) {
    instances.toRead(projectId, instanceId);
    return TagAnswers.page(stored(instanceId));
  }

  /**
   * Lists the tags that the instances of a project bear.
   *
   * @param projectId the project
   * @return each key with its values, both sorted
   */
  public ProjectTagPage listOfProject(String projectId) {
    return TagAnswers.projectPage(tags.ofProject(projectId));
  }

  /**
   * Finds the tags of instances, for whoever shows instances.
   *
   * @param instanceIds the instances
   * @return the tags by instance, sorted by key, without instances that have none
   */
  public Map<String, List<Tag>> ofInstances(Collection<String> instanceIds) {
    Map<String, List<Tag>> answers = new HashMap<>();
    tags.ofInstances(instanceIds)
        .forEach((instanceId, stored) -> answers.put(instanceId, TagAnswers.tags(stored)));
    return answers;
  }

  private List<InstanceTag> stored(String instanceId) {
    return tags.ofInstances(List.of(instanceId)).getOrDefault(instanceId, List.of());
  }

  private static InstanceTag added(TagChange change) {
    return new InstanceTag(
        requireNonNull(change.key()), requireNonNullElse(change.value(), NO_VALUE));
  }
}
