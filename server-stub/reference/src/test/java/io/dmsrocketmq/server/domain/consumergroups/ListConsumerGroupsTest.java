package io.dmsrocketmq.server.domain.consumergroups;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.dmsrocketmq.server.domain.engine.ConsumerGroupState;
import io.dmsrocketmq.server.domain.instances.InstanceFixture;
import io.dmsrocketmq.server.model.ConsumerGroup;
import io.dmsrocketmq.server.model.ConsumerGroupPage;
import io.dmsrocketmq.server.store.Database;
import io.dmsrocketmq.server.testing.MessagingFixture;
import io.dmsrocketmq.server.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;

@ExtendWith(TestDatabase.class)
class ListConsumerGroupsTest {
  private final MessagingFixture fixture;
  private final Database database;

  ListConsumerGroupsTest(Database database) {
    this.database = database;
    fixture = new MessagingFixture(database);
  }

  private ConsumerGroupPage list(@Nullable String part, int limit, int offset) {
    return fixture.groups.list(fixture.project, fixture.instanceId, part, limit, offset);
  }

  private static List<String> names(ConsumerGroupPage page) {
    return requireNonNull(page.groups()).stream()
        .map(ConsumerGroup::name)
        .map(name -> requireNonNull(name))
        .toList();
  }

  private void createGroups(int count) {
    for (int number = 1; number <= count; number++) {
      fixture.createGroup("group-" + number);
    }
  }

  @Test
  void list_groups_showsThemAsTheyAreShownOneByOne() {
    createGroups(2);

    assertThat(list(null, 10, 0).groups())
        .containsExactly(
            fixture.groups.show(fixture.project, fixture.instanceId, "group-1"),
            fixture.groups.show(fixture.project, fixture.instanceId, "group-2"));
  }

  @Test
  void list_groups_saysHowManyThereAreAndHowManyMoreFit() {
    createGroups(3);

    ConsumerGroupPage page = list("group-2", 10, 0);

    assertThat(page.total()).isEqualTo(1);
    assertThat(page.max()).isEqualTo(12_000);
    assertThat(page.remaining()).isEqualTo(11_997);
  }

  @ParameterizedTest
  @CsvSource({
    "2,0,2,-1",
    "2,2,4,0",
    "2,4,-1,2",
    "5,0,-1,-1",
    "50,3,-1,0",
    "2,5,-1,3",
    "2,90,-1,88"
  })
  void list_page_namesItsNeighbours(int limit, int offset, int next, int previous) {
    createGroups(5);

    ConsumerGroupPage page = list(null, limit, offset);

    assertThat(page.nextOffset()).isEqualTo(next);
    assertThat(page.previousOffset()).isEqualTo(previous);
    assertThat(page.total()).isEqualTo(5);
  }

  @Test
  void list_followingTheNextOffset_showsEveryGroupOnce() {
    createGroups(7);

    List<String> seen = new ArrayList<>();
    for (int offset = 0; offset >= 0; ) {
      ConsumerGroupPage page = list(null, 3, offset);
      seen.addAll(names(page));
      offset = requireNonNull(page.nextOffset());
    }

    assertThat(seen).doesNotHaveDuplicates().hasSize(7).isSorted();
  }

  @ParameterizedTest
  @NullAndEmptySource
  void list_withoutFilter_listsAll(@Nullable String part) {
    createGroups(2);

    assertThat(names(list(part, 10, 0))).containsExactly("group-1", "group-2");
  }

  @Test
  void list_byPartOfTheName_regardsCase() {
    createGroups(2);
    fixture.createGroup("Group-1");

    assertThat(names(list("roup-1", 10, 0))).containsExactlyInAnyOrder("Group-1", "group-1");
    assertThat(names(list("group-1", 10, 0))).containsExactly("group-1");
  }

  @Test
  void list_byTextThatNoNameCanHold_findsNone() {
    createGroups(1);

    ConsumerGroupPage page = list("\0", 10, 0);

    assertThat(page.groups()).isEmpty();
    assertThat(page.total()).isZero();
  }

  @Test
  void list_instanceThatIsBeingCreated_isEmptyButSaysWhatWillFit() {
    String id = fixture.instances.create("new");

    ConsumerGroupPage page = fixture.groups.list(fixture.project, id, null, 10, 0);

    assertThat(page.groups()).isEmpty();
    assertThat(page.max()).isEqualTo(4000);
    assertThat(page.remaining()).isEqualTo(4000);
  }

  @Test
  void list_moreThanFit_hasNoRoomLeft() {
    fixture.pretendUsage("consumer_groups", 20_000);

    assertThat(list(null, 10, 0).remaining()).isZero();
  }

  @Test
  void list_groupThatCameWithoutTheService_hasNoTimeOfCreation() {
    database.run(
        () ->
            fixture
                .engine
                .consumerGroups()
                .create(
                    fixture.instance,
                    new ConsumerGroupState(
                        "stranger", MessagingFixture.BROKERS, true, false, false, 16)));

    ConsumerGroup group = requireNonNull(list(null, 10, 0).groups()).get(0);

    assertThat(group.name()).isEqualTo("stranger");
    assertThat(group.createdAt()).isNull();
    assertThat(group.groupDesc()).isEmpty();
  }

  @Test
  void list_groupsOfAnotherInstance_areNotAmongThem() {
    createGroups(1);
    String other = fixture.instances.createRunning(InstanceFixture.request("other").build());

    assertThat(fixture.groups.list(fixture.project, other, null, 10, 0).total()).isZero();
  }
}
