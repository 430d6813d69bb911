package io.dmsrocketmq.server.domain.tags;

import static io.dmsrocketmq.server.testing.Refusals.refusal;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.dmsrocketmq.server.api.ErrorCode;
import io.dmsrocketmq.server.domain.instances.InstanceFixture;
import io.dmsrocketmq.server.domain.instances.InstanceQuery;
import io.dmsrocketmq.server.domain.instances.InstanceStatus;
import io.dmsrocketmq.server.error.DmsException;
import io.dmsrocketmq.server.model.BatchUpdateInstanceTagsRequest;
import io.dmsrocketmq.server.model.Instance;
import io.dmsrocketmq.server.model.ProjectTag;
import io.dmsrocketmq.server.model.Tag;
import io.dmsrocketmq.server.model.TagChange;
import io.dmsrocketmq.server.store.Database;
import io.dmsrocketmq.server.testing.TestDatabase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(TestDatabase.class)
class TagServiceTest {
  private static final String UNKNOWN = "68fdc9a8-805e-439d-8dd9-25adc1c58bf6";

  private final InstanceFixture fixture;
  private final TagService tags;

  TagServiceTest(Database database) {
    fixture = new InstanceFixture(database);
    tags = fixture.tags;
  }

  private static TagChange change(String key, @Nullable String value) {
    return TagChange.builder().key(key).value(value).build();
  }

  private static Tag tag(String key, String value) {
    return Tag.builder().key(key).value(value).build();
  }

  private void update(String action, String instanceId, TagChange... changes) {
    tags.batchUpdate(
        fixture.project,
        instanceId,
        BatchUpdateInstanceTagsRequest.builder()
            .action(action)
            .tags(Arrays.asList(changes))
            .build());
  }

  private void add(String instanceId, TagChange... changes) {
    update("create", instanceId, changes);
  }

  private void remove(String instanceId, TagChange... changes) {
    update("delete", instanceId, changes);
  }

  private List<Tag> listed(String instanceId) {
    return requireNonNull(tags.list(fixture.project, instanceId).tags());
  }

  private List<ProjectTag> listedOfProject() {
    return requireNonNull(tags.listOfProject(fixture.project).tags());
  }

  @Test
  void list_ofAnInstanceWithoutTags_isEmpty() {
    assertThat(listed(fixture.createRunning("name"))).isEmpty();
  }

  @Test
  void list_afterAdditions_isSortedByKey() {
    String id = fixture.createRunning("name");

    add(id, change("b", "2"), change("c", "3"));
    add(id, change("a", "1"), change("B", "4"));

    assertThat(listed(id))
        .containsExactly(tag("B", "4"), tag("a", "1"), tag("b", "2"), tag("c", "3"));
  }

  @Test
  void batchUpdate_additionWithoutValue_givesAnEmptyOne() {
    String id = fixture.createRunning("name");

    add(id, change("key", null));

    assertThat(listed(id)).containsExactly(tag("key", ""));
  }

  @Test
  void batchUpdate_additionOfAKeyThatTheInstanceHas_isRefusedAndAddsNothing() {
    String id = fixture.createRunning("name");
    add(id, change("a", "1"), change("b", "2"));

    DmsException refusal =
        refusal(() -> add(id, change("c", "3"), change("b", "2"), change("a", "x")));

    assertThat(refusal.code()).isEqualTo(ErrorCode.TAG_KEY_EXISTS);
    assertThat(refusal).hasMessageContainingAll("tags[1].key", "tags[2].key");
    assertThat(listed(id)).containsExactly(tag("a", "1"), tag("b", "2"));
  }

  @ParameterizedTest
  @EnumSource(TagAction.class)
  void batchUpdate_ofARepeatedKey_isRefused(TagAction action) {
    String id = fixture.createRunning("name");
    if (action == TagAction.DELETE) {
      add(id, change("a", "1"));
    }
    List<Tag> before = listed(id);

    DmsException refusal =
        refusal(
            () ->
                update(
                    action.name().toLowerCase(Locale.ROOT),
                    id,
                    change("a", null),
                    change("a", null)));

    assertThat(refusal.code()).isEqualTo(ErrorCode.TAG_KEY_EXISTS);
    assertThat(refusal).hasMessageContaining("tags[1].key occurs more than once");
    assertThat(listed(id)).isEqualTo(before);
  }

  @Test
  void batchUpdate_removalByKey_leavesTheOthers() {
    String id = fixture.createRunning("name");
    add(id, change("a", "1"), change("b", "2"));

    remove(id, change("a", null));

    assertThat(listed(id)).containsExactly(tag("b", "2"));
  }

  @Test
  void batchUpdate_removalByKeyAndValue_isDoneWhereBothMatch() {
    String id = fixture.createRunning("name");
    add(id, change("a", "1"), change("b", ""));

    remove(id, change("a", "1"), change("b", ""));

    assertThat(listed(id)).isEmpty();
  }

  @Test
  void batchUpdate_removalOfWhatIsNotThere_namesAllAndRemovesNothing() {
    String id = fixture.createRunning("name");
    add(id, change("a", "1"), change("b", "2"));

    DmsException refusal =
        refusal(
            () -> remove(id, change("a", null), change("none", null), change("b", "not this one")));

    assertThat(refusal.code()).isEqualTo(ErrorCode.TAG_NOT_FOUND);
    assertThat(refusal).hasMessageContainingAll("tags[1].key", "tags[2].value");
    assertThat(listed(id)).containsExactly(tag("a", "1"), tag("b", "2"));
  }

  @Test
  void batchUpdate_additionAfterRemoval_findsTheKeyFree() {
    String id = fixture.createRunning("name");
    add(id, change("a", "1"));
    remove(id, change("a", null));

    add(id, change("a", "2"));

    assertThat(listed(id)).containsExactly(tag("a", "2"));
  }

  @ParameterizedTest
  @EnumSource(InstanceStatus.class)
  void batchUpdate_inAnyState_isDone(InstanceStatus status) {
    String id = fixture.createRunning("name");
    fixture.setStatus(id, status);

    add(id, change("a", "1"));

    assertThat(listed(id)).containsExactly(tag("a", "1"));
  }

  @Test
  void batchUpdate_manyAtOnceWithOneKey_letsOneWin() throws Exception {
    String id = fixture.createRunning("name");
    ExecutorService threads = Executors.newFixedThreadPool(8);
    List<Future<@Nullable ErrorCode>> outcomes = new ArrayList<>();
    for (int i = 0; i < 32; i++) {
      String value = "value-" + i;
      outcomes.add(
          threads.submit(
              () -> {
                try {
                  add(id, change("other-" + value, ""), change("key", value));
                  return null;
                } catch (DmsException refused) {
                  return refused.code();
                }
              }));
    }
    List<@Nullable ErrorCode> codes = new ArrayList<>();
    for (Future<@Nullable ErrorCode> outcome : outcomes) {
      codes.add(outcome.get());
    }
    threads.shutdown();

    assertThat(codes).containsOnlyOnce((ErrorCode) null);
    assertThat(codes).filteredOn(code -> code == ErrorCode.TAG_KEY_EXISTS).hasSize(31);
    assertThat(listed(id)).hasSize(2);
  }

  @Test
  void everyCall_forAnUnknownInstance_isNotFound() {
    assertThat(refusal(() -> listed(UNKNOWN)).code()).isEqualTo(ErrorCode.INSTANCE_NOT_FOUND);
    assertThat(refusal(() -> add(UNKNOWN, change("a", "1"))).code())
        .isEqualTo(ErrorCode.INSTANCE_NOT_FOUND);
  }

  @Test
  void everyCall_forAnInstanceOfAnotherProject_isNotFound() {
    String id = fixture.createRunning("name");
    add(id, change("a", "1"));
    String other = TestDatabase.newProject();
    BatchUpdateInstanceTagsRequest removal =
        BatchUpdateInstanceTagsRequest.builder()
            .action("delete")
            .tags(List.of(change("a", null)))
            .build();

    assertThat(refusal(() -> tags.list(other, id)).code()).isEqualTo(ErrorCode.INSTANCE_NOT_FOUND);
    assertThat(refusal(() -> tags.batchUpdate(other, id, removal)).code())
        .isEqualTo(ErrorCode.INSTANCE_NOT_FOUND);
    assertThat(tags.listOfProject(other).tags()).isEmpty();
    assertThat(listed(id)).containsExactly(tag("a", "1"));
  }

  @Test
  void listOfProject_severalInstances_joinsTheirValuesSortedAndOnce() {
    String first = fixture.createRunning("first");
    String second = fixture.createRunning("second");
    String third = fixture.create("third");
    add(first, change("key1", "value1"), change("key2", "value2"));
    add(second, change("key1", "value-test"));
    add(third, change("key1", "value1"), change("key0", ""));

    assertThat(listedOfProject())
        .containsExactly(
            ProjectTag.builder().key("key0").values(List.of("")).build(),
            ProjectTag.builder().key("key1").values(List.of("value-test", "value1")).build(),
            ProjectTag.builder().key("key2").values(List.of("value2")).build());
  }

  @Test
  void listOfProject_afterTheInstanceIsDeleted_forgetsItsTags() {
    String id = fixture.createRunning("name");
    add(id, change("a", "1"));

    fixture.service.delete(fixture.project, id);

    assertThat(listedOfProject()).isEmpty();
  }

  @Test
  void instances_shownAndListed_bearTheirTags() {
    String tagged = fixture.createRunning("tagged");
    String bare = fixture.createRunning("bare");
    add(tagged, change("b", "2"), change("a", "1"));

    assertThat(fixture.service.show(fixture.project, tagged).tags())
        .containsExactly(tag("a", "1"), tag("b", "2"));
    assertThat(fixture.service.show(fixture.project, bare).tags()).isEmpty();
    assertThat(
            requireNonNull(
                fixture
                    .service
                    .list(
                        fixture.project,
                        new InstanceQuery(null, null, null, null, null, null, 10, 0))
                    .instances()))
        .filteredOn(instance -> tagged.equals(instance.instanceId()))
        .singleElement()
        .extracting(Instance::tags)
        .isEqualTo(List.of(tag("a", "1"), tag("b", "2")));
  }
}
