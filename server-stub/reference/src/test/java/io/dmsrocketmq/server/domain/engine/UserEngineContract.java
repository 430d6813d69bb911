package io.dmsrocketmq.server.domain.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.dmsrocketmq.server.domain.engine.TopicState.BrokerQueues;
import io.dmsrocketmq.server.domain.engine.UserState.NamedRight;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every engine does with users. */
public abstract class UserEngineContract {
  private static final UserSecret SECRET = new UserSecret("First-Secret-1");
  private static final UserSecret OTHER_SECRET = new UserSecret("Other-Secret-2");

  private EngineUnderTest fixture;
  private EngineInstance instance;
  private UserEngine users;

  /** Sets up an engine for one test. */
  protected abstract EngineUnderTest newEngine();

  @BeforeEach
  final void prepare() {
    fixture = newEngine();
    instance = fixture.instance();
    users = fixture.engine().users();
  }

  private void change(Runnable work) {
    fixture.transactions().run(work);
  }

  private UserState create(UserState user) {
    change(() -> users.create(instance, user, SECRET));
    return user;
  }

  private static UserState user(String name) {
    return user(name, List.of(), List.of());
  }

  private static UserState user(
      String name, List<NamedRight> topicRights, List<NamedRight> groupRights) {
    return new UserState(
        name, "", false, AccessRight.DENY, AccessRight.DENY, topicRights, groupRights);
  }

  private static NamedRight right(String name, AccessRight right) {
    return new NamedRight(name, right);
  }

  private List<String> grantedTo(ResourceKind kind, String name) {
    EnginePage<UserGrant> page = users.grants(instance, kind, name, 10, 0);
    assertThat(page.total()).isEqualTo(page.items().size());
    return page.items().stream().map(UserGrant::userName).toList();
  }

  @Test
  void find_userThatWasCreated_givesItBackAsItIs() {
    UserState user =
        new UserState(
            "user-one",
            "10.1.0.1",
            true,
            AccessRight.SUB,
            AccessRight.PUB_SUB,
            List.of(
                right("topic-b", AccessRight.PUB_SUB),
                right("topic-a", AccessRight.DENY),
                right("same", AccessRight.PUB)),
            List.of(right("same", AccessRight.SUB)));

    create(user);

    assertThat(users.find(instance, "user-one")).contains(user);
  }

  @Test
  void find_userThatIsNotThere_findsNothing() {
    create(user("user-one"));

    assertThat(users.find(instance, "USER-ONE")).isEmpty();
    assertThat(users.find(newEngine().instance(), "user-one")).isEmpty();
  }

  @Test
  void list_ofSeveralUsers_pagesThemByName() {
    UserState third = create(user("user-ccc"));
    UserState first = create(user("user-aaa", List.of(right("t", AccessRight.SUB)), List.of()));
    UserState second = create(user("user-bbb", List.of(), List.of(right("g", AccessRight.SUB))));

    assertThat(users.list(instance, 2, 0)).isEqualTo(new EnginePage<>(List.of(first, second), 3));
    assertThat(users.list(instance, 2, 2)).isEqualTo(new EnginePage<>(List.of(third), 3));
    assertThat(users.list(instance, 2, 3)).isEqualTo(new EnginePage<>(List.of(), 3));
  }

  @Test
  void list_ofAnInstanceWithoutUsers_isEmpty() {
    assertThat(users.list(instance, 10, 0)).isEqualTo(new EnginePage<>(List.of(), 0));
  }

  @Test
  void isSecretOf_theSecretAndOthers_isTrueForItAlone() {
    create(user("user-one"));

    assertThat(users.isSecretOf(instance, "user-one", SECRET)).isTrue();
    assertThat(users.isSecretOf(instance, "user-one", OTHER_SECRET)).isFalse();
    assertThat(users.isSecretOf(instance, "user-two", SECRET)).isFalse();
  }

  @Test
  void update_ofAUser_replacesAllButTheSecret() {
    create(user("user-one", List.of(right("old", AccessRight.PUB)), List.of()));
    UserState other = create(user("user-two", List.of(right("old", AccessRight.PUB)), List.of()));
    UserState changed =
        new UserState(
            "user-one",
            "10.1.0.2",
            true,
            AccessRight.PUB,
            AccessRight.SUB,
            List.of(right("new", AccessRight.SUB)),
            List.of(right("group", AccessRight.DENY)));

    change(() -> users.update(instance, changed));

    assertThat(users.find(instance, "user-one")).contains(changed);
    assertThat(users.find(instance, "user-two")).contains(other);
    assertThat(users.isSecretOf(instance, "user-one", SECRET)).isTrue();
  }

  @Test
  void changeSecret_ofAUser_makesTheFormerOneUseless() {
    UserState user = create(user("user-one"));
    create(user("user-two"));

    change(() -> users.changeSecret(instance, "user-one", OTHER_SECRET));

    assertThat(users.isSecretOf(instance, "user-one", OTHER_SECRET)).isTrue();
    assertThat(users.isSecretOf(instance, "user-one", SECRET)).isFalse();
    assertThat(users.isSecretOf(instance, "user-two", SECRET)).isTrue();
    assertThat(users.find(instance, "user-one")).contains(user);
  }

  @Test
  void delete_ofAUser_endsItsRightsAndFreesItsName() {
    create(user("user-one", List.of(right("topic", AccessRight.PUB)), List.of()));
    create(user("user-two", List.of(right("topic", AccessRight.PUB)), List.of()));

    change(() -> users.delete(instance, "user-one"));

    assertThat(users.find(instance, "user-one")).isEmpty();
    assertThat(users.isSecretOf(instance, "user-one", SECRET)).isFalse();
    assertThat(grantedTo(ResourceKind.TOPIC, "topic")).containsExactly("user-two");
    UserState again = create(user("user-one"));
    assertThat(users.find(instance, "user-one")).contains(again);
  }

  @Test
  void delete_ofAUserThatIsNotThere_changesNothing() {
    create(user("user-one"));

    change(() -> users.delete(instance, "user-two"));

    assertThat(users.list(instance, 10, 0).total()).isEqualTo(1);
  }

  @Test
  void grants_forATopic_areTheRightsThatNameItByUser() {
    create(user("user-ccc", List.of(right("topic", AccessRight.DENY)), List.of()));
    create(
        new UserState(
            "user-aaa",
            "10.1.0.1",
            true,
            AccessRight.SUB,
            AccessRight.SUB,
            List.of(right("topic", AccessRight.PUB_SUB), right("topic2", AccessRight.SUB)),
            List.of()));
    create(user("user-bbb", List.of(), List.of(right("topic", AccessRight.SUB))));
    create(
        new UserState(
            "user-ddd", "", true, AccessRight.SUB, AccessRight.SUB, List.of(), List.of()));

    assertThat(users.grants(instance, ResourceKind.TOPIC, "topic", 10, 0))
        .isEqualTo(
            new EnginePage<>(
                List.of(
                    new UserGrant("user-aaa", "10.1.0.1", true, AccessRight.PUB_SUB),
                    new UserGrant("user-ccc", "", false, AccessRight.DENY)),
                2));
    assertThat(users.grants(instance, ResourceKind.TOPIC, "topic", 1, 1))
        .isEqualTo(
            new EnginePage<>(List.of(new UserGrant("user-ccc", "", false, AccessRight.DENY)), 2));
    assertThat(grantedTo(ResourceKind.GROUP, "topic")).containsExactly("user-bbb");
  }

  @Test
  void user_ofAnotherInstance_isNotSeen() {
    EngineInstance other = newEngine().instance();

    create(user("user-one", List.of(right("topic", AccessRight.PUB)), List.of()));

    assertThat(users.grants(other, ResourceKind.TOPIC, "topic", 10, 0).items()).isEmpty();
    assertThat(users.find(other, "user-one")).isEmpty();
  }

  @Test
  void deletionOfATopic_endsTheRightsToIt() {
    create(
        user(
            "user-one",
            List.of(right("gone", AccessRight.PUB), right("kept", AccessRight.PUB)),
            List.of(right("gone", AccessRight.SUB))));
    TopicState topic =
        new TopicState(
            "gone", List.of(new BrokerQueues("broker-0", 3, 3)), TopicPermission.ALL, "NORMAL");
    change(() -> fixture.engine().topics().create(instance, topic));

    change(() -> fixture.engine().topics().delete(instance, List.of("gone")));

    assertThat(users.find(instance, "user-one"))
        .contains(
            user(
                "user-one",
                List.of(right("kept", AccessRight.PUB)),
                List.of(right("gone", AccessRight.SUB))));
  }

  @Test
  void deletionOfAConsumerGroup_endsTheRightsToIt() {
    create(
        user(
            "user-one",
            List.of(right("gone", AccessRight.PUB)),
            List.of(right("gone", AccessRight.SUB), right("kept", AccessRight.SUB))));
    ConsumerGroupState group =
        new ConsumerGroupState("gone", instance.brokers(), true, false, false, 16);
    change(() -> fixture.engine().consumerGroups().create(instance, group));

    change(() -> fixture.engine().consumerGroups().delete(instance, List.of("gone")));

    assertThat(users.find(instance, "user-one"))
        .contains(
            user(
                "user-one",
                List.of(right("gone", AccessRight.PUB)),
                List.of(right("kept", AccessRight.SUB))));
  }
}
