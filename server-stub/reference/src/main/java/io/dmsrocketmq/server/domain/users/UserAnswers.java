package io.dmsrocketmq.server.domain.users;

import static java.util.Objects.requireNonNull;

import io.dmsrocketmq.server.domain.engine.EnginePage;
import io.dmsrocketmq.server.domain.engine.UserGrant;
import io.dmsrocketmq.server.domain.engine.UserState;
import io.dmsrocketmq.server.model.AccessPolicy;
import io.dmsrocketmq.server.model.AccessPolicyPage;
import io.dmsrocketmq.server.model.DeleteUserResult;
import io.dmsrocketmq.server.model.User;
import io.dmsrocketmq.server.model.UserGroupPermission;
import io.dmsrocketmq.server.model.UserPage;
import io.dmsrocketmq.server.model.UserTopicPermission;

/** Writes users as the contract wants them: whatever the secret is, the mask is shown. */
final class UserAnswers {
  private final String mask;

  /**
   * Creates the writer.
   *
   * @param recorded a user as recorded
   */
  UserAnswers(User recorded) {
    this.mask = requireNonNull(recorded.secretKey());
  }

  User user(UserState state) {
    return User.builder()
        .accessKey(state.name())
        .secretKey(mask)
        .whiteRemoteAddress(state.addresses())
        .admin(state.admin())
        .defaultTopicPerm(RightWords.word(state.defaultTopicRight()))
        .defaultGroupPerm(RightWords.word(state.defaultGroupRight()))
        .topicPerms(
            state.topicRights().stream()
                .map(
                    named ->
                        UserTopicPermission.builder()
                            .name(named.name())
                            .perm(RightWords.word(named.right()))
                            .build())
                .toList())
        .groupPerms(
            state.groupRights().stream()
                .map(
                    named ->
                        UserGroupPermission.builder()
                            .name(named.name())
                            .perm(RightWords.word(named.right()))
                            .build())
                .toList())
        .build();
  }

  UserPage page(EnginePage<UserState> page) {
    return UserPage.builder()
        .users(page.items().stream().map(this::user).toList())
        .total((long) page.total())
        .build();
  }

  AccessPolicyPage policies(String name, EnginePage<UserGrant> page) {
    return AccessPolicyPage.builder()
        .policies(page.items().stream().map(this::policy).toList())
        .total((long) page.total())
        .name(name)
        .build();
  }

  static DeleteUserResult deletion(String name) {
    return DeleteUserResult.builder().message("User " + name + " is deleted.").build();
  }

  private AccessPolicy policy(UserGrant grant) {
    return AccessPolicy.builder()
        .accessKey(grant.userName())
        .secretKey(mask)
        .whiteRemoteAddress(grant.addresses())
        .admin(grant.admin())
        .perm(RightWords.word(grant.right()))
        .build();
  }
}
