package io.dmsrocketmq.server.store;

import static io.dmsrocketmq.server.store.TestInstances.instance;
import static java.util.Collections.nCopies;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dmsrocketmq.server.domain.instances.InstanceFilter;
import io.dmsrocketmq.server.domain.instances.InstanceState;
import io.dmsrocketmq.server.domain.instances.InstanceState.Creator;
import io.dmsrocketmq.server.domain.instances.InstanceState.Network;
import io.dmsrocketmq.server.domain.instances.InstanceState.PublicAccess;
import io.dmsrocketmq.server.domain.instances.InstanceStatus;
import io.dmsrocketmq.server.domain.instances.InstanceStore;
import io.dmsrocketmq.server.domain.instances.InstanceStore.NameTakenException;
import io.dmsrocketmq.server.testing.TestDatabase;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestDatabase.class)
class SqlInstanceStoreTest {
  private static final Set<InstanceStatus> ANY = EnumSet.allOf(InstanceStatus.class);

  private final String project = TestDatabase.newProject();
  private static final String EMOJI = "\ud83d\ude80";

  private final InstanceStore store;

  SqlInstanceStoreTest(Database database) {
    this.store = new SqlInstanceStore(database);
  }

  private InstanceState added(InstanceState instance) {
    store.add(instance);
    return instance;
  }

  private InstanceFilter named(@Nullable String part, @Nullable String whole) {
    return new InstanceFilter(project, part, whole, null, ANY, null);
  }

  private List<String> names(InstanceFilter filter) {
    List<String> names = store.list(filter, 50, 0).stream().map(InstanceState::name).toList();
    assertThat(store.count(filter)).isEqualTo(names.size());
    return names;
  }

  @Test
  void find_instanceThatWasAdded_givesBackEveryProperty() {
    InstanceState instance = added(instance(project, "first"));

    assertThat(store.find(project, instance.id())).contains(instance);
  }

  @Test
  void find_instanceOfAnotherProject_findsNothing() {
    InstanceState instance = added(instance(project, "first"));

    assertThat(store.find(TestDatabase.newProject(), instance.id())).isEmpty();
    assertThat(store.findToChange(TestDatabase.newProject(), instance.id())).isEmpty();
  }

  @Test
  void add_longestTextsOfCharactersBeyondTheBasicPlane_keepsThem() {
    String identifier = EMOJI.repeat(64);
    InstanceState plain = instance(project, "wide");
    InstanceState wide =
        new InstanceState(
            plain.id(),
            project,
            plain.name(),
            EMOJI.repeat(1024),
            identifier,
            plain.status(),
            plain.engineVersion(),
            plain.capacity(),
            new Network(identifier, identifier, identifier, nCopies(32, identifier), true),
            new PublicAccess(true, EMOJI.repeat(1024)),
            true,
            true,
            new Creator("user-id", EMOJI.repeat(200)),
            plain.createdAt());

    assertThat(store.find(project, added(wide).id())).contains(wide);
  }

  @Test
  void list_textThatNoInstanceCanHold_findsNothing() {
    added(instance(project, "name"));

    assertThat(store.count(named("na\0", null))).isZero();
    assertThat(store.count(named(null, "\ud83d"))).isZero();
  }

  @Test
  void add_nameOfAnotherInstance_isRefused() {
    added(instance(project, "same"));

    assertThatThrownBy(() -> store.add(instance(project, "same")))
        .isInstanceOf(NameTakenException.class);
    assertThat(store.count(named(null, null))).isEqualTo(1);
  }

  @Test
  void add_nameOfAnInstanceOfAnotherProject_isAllowed() {
    added(instance(project, "same"));

    added(instance(TestDatabase.newProject(), "same"));

    assertThat(store.hasName(project, "same")).isTrue();
    assertThat(store.hasName(project, "Same")).isFalse();
  }

  @Test
  void update_changesTheInstanceAndNoOther() {
    InstanceState other = added(instance(project, "other"));
    InstanceState before = added(instance(project, "before"));
    InstanceState after =
        new InstanceState(
            before.id(),
            project,
            "after",
            "",
            "0",
            InstanceStatus.ERROR,
            "5.0",
            before.capacity(),
            before.network(),
            before.publicAccess(),
            true,
            false,
            before.creator(),
            before.createdAt());

    store.update(after);

    assertThat(store.find(project, before.id())).contains(after);
    assertThat(store.find(project, other.id())).contains(other);
  }

  @Test
  void update_toTheNameOfAnother_isRefused() {
    added(instance(project, "taken"));
    InstanceState instance = added(instance(project, "free"));
    InstanceState renamed =
        new InstanceState(
            instance.id(),
            project,
            "taken",
            "",
            "0",
            instance.status(),
            "4.8.0",
            instance.capacity(),
            instance.network(),
            instance.publicAccess(),
            true,
            true,
            instance.creator(),
            instance.createdAt());

    assertThatThrownBy(() -> store.update(renamed)).isInstanceOf(NameTakenException.class);
  }

  @Test
  void list_byPartOfTheName_takesLettersLiterallyAndWithRegardToCase() {
    added(instance(project, "a_bcd"));
    added(instance(project, "axbcd"));

    assertThat(names(named("a_b", null))).containsExactly("a_bcd");
    assertThat(names(named("bcd", null))).containsExactlyInAnyOrder("a_bcd", "axbcd");
    assertThat(names(named("BCD", null))).isEmpty();
    assertThat(names(named("%", null))).isEmpty();
  }

  @Test
  void list_byWholeName_findsThatOneOnly() {
    added(instance(project, "name"));
    added(instance(project, "name-2"));

    assertThat(names(named(null, "name"))).containsExactly("name");
  }

  @Test
  void list_byStatusIdentifierAndEnterpriseProject_combinesThem() {
    InstanceState failed = added(instance(project, "failed", InstanceStatus.CREATEFAILED, 1));
    InstanceState running = added(instance(project, "running", InstanceStatus.RUNNING, 2));

    assertThat(names(filter(Set.of(InstanceStatus.CREATEFAILED), null, null)))
        .containsExactly("failed");
    assertThat(names(filter(ANY, running.id(), null))).containsExactly("running");
    assertThat(names(filter(ANY, null, "enterprise"))).containsExactly("failed", "running");
    assertThat(names(filter(ANY, null, "0"))).isEmpty();
    assertThat(names(filter(Set.of(InstanceStatus.RUNNING), failed.id(), "enterprise"))).isEmpty();
    assertThat(names(filter(Set.of(), null, null))).isEmpty();
  }

  private InstanceFilter filter(
      Set<InstanceStatus> statuses, @Nullable String id, @Nullable String enterpriseProject) {
    return new InstanceFilter(project, null, null, id, statuses, enterpriseProject);
  }

  @Test
  void list_inPages_showsTheOldestFirstAndEachOnce() {
    for (int i = 0; i < 5; i++) {
      added(instance(project, "name-" + i, InstanceStatus.RUNNING, 1000 - i));
    }

    assertThat(store.list(named(null, null), 2, 0))
        .extracting(InstanceState::name)
        .containsExactly("name-4", "name-3");
    assertThat(store.list(named(null, null), 2, 4))
        .extracting(InstanceState::name)
        .containsExactly("name-0");
    assertThat(store.list(named(null, null), 2, 5)).isEmpty();
  }

  @Test
  void remove_ofOneProject_leavesTheOthersAlone() {
    InstanceState instance = added(instance(project, "name"));

    store.remove(TestDatabase.newProject(), instance.id());
    assertThat(store.find(project, instance.id())).isPresent();

    store.remove(project, instance.id());
    assertThat(store.find(project, instance.id())).isEmpty();
  }
}
