package io.dmsrocketmq.server.domain.instances;

import static io.dmsrocketmq.server.domain.instances.InstanceStatus.CREATING;
import static io.dmsrocketmq.server.domain.instances.InstanceStatus.ERROR;
import static io.dmsrocketmq.server.domain.instances.InstanceStatus.EXTENDEDFAILED;
import static io.dmsrocketmq.server.domain.instances.InstanceStatus.RESTARTING;
import static io.dmsrocketmq.server.domain.instances.InstanceStatus.RUNNING;

import io.dmsrocketmq.server.api.Operation;
import java.util.EnumSet;
import java.util.Set;

/** Which operation is allowed in which state of the instance that it names. */
public final class InstanceOperations {
  private static final Set<InstanceStatus> ALWAYS = EnumSet.allOf(InstanceStatus.class);
  private static final Set<InstanceStatus> CHANGEABLE = EnumSet.of(RUNNING, ERROR, EXTENDEDFAILED);
  // A change that failed can be tried again; an instance that does not work has to be mended first.
  private static final Set<InstanceStatus> EXTENSIBLE = EnumSet.of(RUNNING, EXTENDEDFAILED);
  // Only these two of the states that the refusal names are documented as states of an instance.
  private static final Set<InstanceStatus> DELETABLE =
      EnumSet.complementOf(EnumSet.of(CREATING, RESTARTING));

  private InstanceOperations() {}

  /**
   * Tells whether an operation is allowed.
   *
   * @param operation the operation
   * @param status the state of the instance
   * @return whether an instance in this state takes the operation
   */
  public static boolean allows(Operation operation, InstanceStatus status) {
    return states(operation).contains(status);
  }

  static boolean isChangeable(InstanceStatus status) {
    return CHANGEABLE.contains(status);
  }

  // Without a default, so that a new operation does not compile before its row is written.
  private static Set<InstanceStatus> states(Operation operation) {
    return switch (operation) {
      case CREATE_INSTANCE,
          LIST_INSTANCES,
          SHOW_INSTANCE,
          LIST_BROKERS,
          LIST_AVAILABILITY_ZONES,
          LIST_SPECIFICATIONS,
          LIST_CONFIGS,
          LIST_CONSUMER_GROUPS,
          LIST_CONSUMER_GROUP_TOPICS,
          LIST_CONSUMER_GROUP_ACCESS_POLICIES,
          LIST_MESSAGES,
          LIST_MIGRATION_TASKS,
          LIST_INSTANCE_TAGS,
          LIST_PROJECT_TAGS,
          LIST_PROJECTS,
          LIST_TOPIC_ACCESS_POLICIES,
          LIST_TOPIC_CONSUMER_GROUPS,
          LIST_USERS,
          OBTAIN_TOKEN,
          SHOW_CONSUMER_GROUP,
          SHOW_MESSAGE_TRACE,
          SHOW_TOPIC,
          SHOW_TOPIC_STATUS,
          SHOW_USER,
          EXPORT_DEAD_LETTER_MESSAGES,
          BATCH_UPDATE_INSTANCE_TAGS ->
          ALWAYS;
      case UPDATE_INSTANCE,
          UPDATE_CONFIGS,
          CREATE_OR_BATCH_DELETE_TOPICS,
          UPDATE_TOPIC,
          DELETE_TOPIC,
          CREATE_OR_BATCH_DELETE_CONSUMER_GROUPS,
          BATCH_UPDATE_CONSUMER_GROUPS,
          UPDATE_CONSUMER_GROUP,
          DELETE_CONSUMER_GROUP,
          RESET_CONSUMER_OFFSET,
          RESEND_DEAD_LETTER_MESSAGES,
          VERIFY_MESSAGE_CONSUMPTION,
          CREATE_USER,
          UPDATE_USER,
          DELETE_USER,
          CREATE_MIGRATION_TASK,
          BATCH_DELETE_MIGRATION_TASKS ->
          CHANGEABLE;
      case RESIZE_INSTANCE -> EXTENSIBLE;
      case DELETE_INSTANCE, BATCH_DELETE_INSTANCES -> DELETABLE;
    };
  }
}
