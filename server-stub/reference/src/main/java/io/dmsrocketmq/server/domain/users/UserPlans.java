package io.dmsrocketmq.server.domain.users;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import io.dmsrocketmq.server.domain.engine.AccessRight;
import io.dmsrocketmq.server.domain.engine.UserState;
import io.dmsrocketmq.server.domain.engine.UserState.NamedRight;
import io.dmsrocketmq.server.model.CreateUserRequest;
import io.dmsrocketmq.server.model.UpdateUserRequest;
import io.dmsrocketmq.server.model.UserGroupPermissionChange;
import io.dmsrocketmq.server.model.UserTopicPermissionChange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says what a user will be like when a request is done. */
final class UserPlans {
  private static final String ANY_ADDRESS = "";

  private UserPlans() {}

  static UserState creation(CreateUserRequest request) {
    return new UserState(
        requireNonNull(request.accessKey()),
        requireNonNullElse(request.whiteRemoteAddress(), ANY_ADDRESS),
        Boolean.TRUE.equals(request.admin()),
        right(request.defaultTopicPerm(), AccessRight.DENY),
        right(request.defaultGroupPerm(), AccessRight.DENY),
        topicRights(request.topicPerms(), List.of()),
        groupRights(request.groupPerms(), List.of()));
  }

  static UserState change(UserState user, UpdateUserRequest request) {
    return new UserState(
        user.name(),
        requireNonNullElse(request.whiteRemoteAddress(), user.addresses()),
        requireNonNullElse(request.admin(), user.admin()),
        right(request.defaultTopicPerm(), user.defaultTopicRight()),
        right(request.defaultGroupPerm(), user.defaultGroupRight()),
        topicRights(request.topicPerms(), user.topicRights()),
        groupRights(request.groupPerms(), user.groupRights()));
  }

  private static AccessRight right(@Nullable String word, AccessRight otherwise) {
    return word == null ? otherwise : RightWords.right(word);
  }

  private static List<NamedRight> topicRights(
      @Nullable List<UserTopicPermissionChange> changes, List<NamedRight> otherwise) {
    return changes == null
        ? otherwise
        : changes.stream().map(change -> named(change.name(), change.perm())).toList();
  }

  private static List<NamedRight> groupRights(
      @Nullable List<UserGroupPermissionChange> changes, List<NamedRight> otherwise) {
    return changes == null
        ? otherwise
        : changes.stream().map(change -> named(change.name(), change.perm())).toList();
  }

  private static NamedRight named(@Nullable String name, @Nullable String word) {
    return new NamedRight(requireNonNull(name), RightWords.right(requireNonNull(word)));
  }
}
