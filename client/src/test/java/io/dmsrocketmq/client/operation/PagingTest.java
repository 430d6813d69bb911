package io.dmsrocketmq.client.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dmsrocketmq.client.api.AvailabilityZonesApi;
import io.dmsrocketmq.client.api.ConsumerGroupsApi;
import io.dmsrocketmq.client.api.InstancesApi;
import io.dmsrocketmq.client.api.InstancesApi.ListInstancesQuery;
import io.dmsrocketmq.client.api.MigrationTasksApi;
import io.dmsrocketmq.client.api.MigrationTasksApi.ListMigrationTasksQuery;
import io.dmsrocketmq.client.api.TopicsApi;
import io.dmsrocketmq.client.api.TopicsApi.ListTopicConsumerGroupsQuery;
import io.dmsrocketmq.client.api.UsersApi;
import io.dmsrocketmq.client.api.UsersApi.ListUsersQuery;
import io.dmsrocketmq.client.error.DmsPagingException;
import io.dmsrocketmq.client.model.AvailabilityZonePage;
import io.dmsrocketmq.client.model.ConsumerGroup;
import io.dmsrocketmq.client.model.ConsumerGroupPage;
import io.dmsrocketmq.client.model.Instance;
import io.dmsrocketmq.client.model.InstancePage;
import io.dmsrocketmq.client.model.MigrationTask;
import io.dmsrocketmq.client.model.MigrationTaskPage;
import io.dmsrocketmq.client.model.TopicConsumerGroupPage;
import io.dmsrocketmq.client.model.User;
import io.dmsrocketmq.client.model.UserPage;
import io.dmsrocketmq.client.support.ScriptedExecutor;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How the streams of the families go through the pages. */
class PagingTest {

  private final ScriptedExecutor executor = new ScriptedExecutor();
  private final InstancesApi instances = new InstancesApi(executor);
  private final UsersApi users = new UsersApi(executor);
  private final TopicsApi topics = new TopicsApi(executor);
  private final ConsumerGroupsApi groups = new ConsumerGroupsApi(executor);
  private final MigrationTasksApi tasks = new MigrationTasksApi(executor);

  private static UserPage users(@Nullable Long total, String... names) {
    List<User> list = Stream.of(names).map(n -> User.builder().accessKey(n).build()).toList();
    return UserPage.builder().users(list).total(total).build();
  }

  private static ConsumerGroupPage groups(@Nullable Integer next, String... names) {
    List<ConsumerGroup> list =
        Stream.of(names).map(n -> ConsumerGroup.builder().name(n).build()).toList();
    return ConsumerGroupPage.builder().groups(list).nextOffset(next).total(9L).build();
  }

  private static MigrationTaskPage tasks(long total, String... ids) {
    List<MigrationTask> list =
        Stream.of(ids).map(id -> MigrationTask.builder().id(id).build()).toList();
    return MigrationTaskPage.builder().task(list).total(total).build();
  }

  private static TopicConsumerGroupPage names(String... names) {
    return TopicConsumerGroupPage.builder().groups(List.of(names)).build();
  }

  private List<String> asked() {
    return executor.calls().stream()
        .map(call -> call.query().get("offset") + "+" + call.query().get("limit"))
        .toList();
  }

  private Stream<String> userNames(int limit) {
    ListUsersQuery query = ListUsersQuery.builder().limit(limit).build();
    return users.streamUsers("i1", query).map(User::accessKey);
  }

  private Stream<String> groupsOfTopic(int limit) {
    ListTopicConsumerGroupsQuery query =
        ListTopicConsumerGroupsQuery.builder().limit(limit).build();
    return topics.streamTopicConsumerGroups("i1", "t1", query);
  }

  @Test
  void stream_beforeItIsUsed_asksForNothing() {
    Stream<User> unused = users.streamUsers("i1");

    assertThat(unused).isNotNull();
    assertThat(executor.calls()).isEmpty();
  }

  @Test
  void stream_whenThePageSizeIsNotGiven_asksForTheLargestPages() {
    executor.answer(users(1L, "a"));

    assertThat(users.streamUsers("i1")).hasSize(1);
    assertThat(asked()).containsExactly("0+50");
  }

  @Test
  void stream_whenItIsCutShort_asksForNoFurtherPage() {
    executor.answer(users(9L, "a", "b"));

    assertThat(userNames(2).limit(2)).containsExactly("a", "b");
    assertThat(asked()).containsExactly("0+2");
  }

  @Test
  void stream_whenTheTotalIsReached_ends() {
    executor.answer(users(4L, "a", "b"), users(4L, "c", "d"));

    assertThat(userNames(2)).containsExactly("a", "b", "c", "d");
    assertThat(asked()).containsExactly("0+2", "2+2");
  }

  @Test
  void stream_whenThePagesAreSmallerThanWanted_goesOnToTheTotal() {
    executor.answer(users(3L, "a", "b"), users(3L, "c"));

    assertThat(userNames(50)).containsExactly("a", "b", "c");
    assertThat(asked()).containsExactly("0+50", "2+50");
  }

  @Test
  void stream_whenTheTotalIsTooLarge_endsWithAnEmptyPage() {
    executor.answer(users(9L, "a"), UserPage.builder().build());

    assertThat(userNames(1)).containsExactly("a");
  }

  @Test
  void stream_whenTheTotalIsMissing_endsWithAShortPage() {
    executor.answer(users(null, "a", "b"), users(null, "c"));

    assertThat(userNames(2)).containsExactly("a", "b", "c");
    assertThat(asked()).containsExactly("0+2", "2+2");
  }

  @Test
  void stream_whenThereIsNoTotal_endsWithAShortPage() {
    executor.answer(names("a", "b"), names("c"));

    assertThat(groupsOfTopic(2)).containsExactly("a", "b", "c");
    assertThat(asked()).containsExactly("0+2", "2+2");
  }

  @Test
  void stream_whenTheLastPageIsFull_endsWithAnEmptyOne() {
    executor.answer(names("a", "b"), names());

    assertThat(groupsOfTopic(2)).containsExactly("a", "b");
  }

  @Test
  void stream_whenTheAnswerNamesTheNextPage_goesThere() {
    executor.answer(groups(10, "a"), groups(-1, "b"));

    assertThat(groups.streamConsumerGroups("i1").map(ConsumerGroup::name))
        .containsExactly("a", "b");
    assertThat(asked()).containsExactly("0+50", "10+50");
  }

  @Test
  void stream_whenTheNextPageIsMissing_ends() {
    executor.answer(groups(null, "a"));

    assertThat(groups.streamConsumerGroups("i1").map(ConsumerGroup::name)).containsExactly("a");
  }

  @Test
  void stream_whenTheNextPageLiesBehind_saysThatThereIsNoEnd() {
    executor.answer(groups(0, "a"));

    DmsPagingException failure =
        catchThrowableOfType(
            DmsPagingException.class, () -> groups.streamConsumerGroups("i1").count());

    assertThat(failure.operationId()).isEqualTo("listConsumerGroups");
  }

  @Test
  void stream_whenTheServiceIgnoresTheOffset_saysSoInsteadOfGoingOnForever() {
    executor.otherwise(call -> names("a", "b"));

    DmsPagingException failure =
        catchThrowableOfType(DmsPagingException.class, () -> groupsOfTopic(2).count());

    assertThat(failure)
        .hasMessage("listTopicConsumerGroups: the service does not turn the page at the offset 2");
    assertThat(failure.offset()).isEqualTo(2);
    assertThat(executor.calls()).hasSize(2);
  }

  @Test
  void stream_whenTheRepeatedRecordsChangeMeanwhile_tellsThemByTheirKey() {
    executor.otherwise(
        call ->
            InstancePage.builder()
                .instances(
                    List.of(
                        Instance.builder()
                            .instanceId("i1")
                            .usedStorageSpace((long) executor.calls().size())
                            .build()))
                .build());
    ListInstancesQuery query = ListInstancesQuery.builder().limit(1).build();

    assertThat(
            catchThrowableOfType(
                DmsPagingException.class, () -> instances.streamInstances(query).count()))
        .isNotNull();
  }

  @Test
  void stream_whenTheOffsetCountsPages_countsFromOne() {
    executor.answer(tasks(3, "a", "b"), tasks(3, "c"));
    ListMigrationTasksQuery query = ListMigrationTasksQuery.builder().limit(2).build();

    assertThat(tasks.streamMigrationTasks("i1", query).map(MigrationTask::id))
        .containsExactly("a", "b", "c");
    assertThat(asked()).containsExactly("1+2", "2+2");
  }

  @Test
  void stream_whenThePageZeroIsWanted_beginsWithTheFirstAndMissesNone() {
    executor.answer(tasks(3, "a", "b"), tasks(3, "c"));
    ListMigrationTasksQuery query = ListMigrationTasksQuery.builder().limit(2).offset(0).build();

    assertThat(tasks.streamMigrationTasks("i1", query).map(MigrationTask::id))
        .containsExactly("a", "b", "c");
    assertThat(asked()).containsExactly("1+2", "2+2");
  }

  @Test
  void stream_whenTheQuerySaysWhereToBegin_beginsThere() {
    executor.answer(users(6L, "e", "f"), tasks(5, "e"));
    ListUsersQuery fromTheFourth = ListUsersQuery.builder().limit(2).offset(4).build();
    ListMigrationTasksQuery fromPageThree =
        ListMigrationTasksQuery.builder().limit(2).offset(3).build();

    assertThat(users.streamUsers("i1", fromTheFourth)).hasSize(2);
    assertThat(tasks.streamMigrationTasks("i1", fromPageThree)).hasSize(1);
    assertThat(asked()).containsExactly("4+2", "3+2");
  }

  @Test
  void stream_whenThereAreFilters_keepsThemOnEveryPage() {
    Instance instance = Instance.builder().instanceId("i1").build();
    executor.answer(
        InstancePage.builder().instances(List.of(instance)).instanceNum(7).build(),
        InstancePage.builder().build());
    ListInstancesQuery query = ListInstancesQuery.builder().name("n").limit(1).build();

    assertThat(instances.streamInstances(query)).containsExactly(instance);
    assertThat(executor.calls()).extracting(call -> call.query().get("name")).containsOnly("n");
  }

  @Test
  void stream_whenTheListHasNoPages_asksOnceAndForNothingElse() {
    executor.answer(AvailabilityZonePage.builder().build());

    assertThat(new AvailabilityZonesApi(executor).streamAvailabilityZones()).isEmpty();
    assertThat(executor.calls()).singleElement().satisfies(c -> assertThat(c.query()).isEmpty());
  }

  @Test
  void stream_whenItIsParallel_losesNothing() {
    executor.otherwise(
        call -> {
          int offset = Integer.parseInt(call.query().getOrDefault("offset", "0"));
          String[] page =
              IntStream.range(offset, Math.min(offset + 50, 120))
                  .mapToObj(Integer::toString)
                  .toArray(String[]::new);
          return users(120L, page);
        });

    assertThat(users.streamUsers("i1").parallel().map(User::accessKey).distinct().count())
        .isEqualTo(120);
  }

  @Test
  void stream_whenAnArgumentIsWrong_namesItAtOnce() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> users.streamUsers(" "))
        .withMessage("instance_id must not be blank");
  }
}
