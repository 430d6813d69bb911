package io.dmsrocketmq.server.domain.instances;

import static io.dmsrocketmq.server.domain.instances.InstanceFixture.request;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.dmsrocketmq.server.model.Instance;
import io.dmsrocketmq.server.model.InstancePage;
import io.dmsrocketmq.server.store.Database;
import io.dmsrocketmq.server.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(TestDatabase.class)
class ListInstancesTest {
  private static final InstanceQuery ALL =
      new InstanceQuery(null, null, null, null, null, null, 10, 0);

  private final InstanceFixture fixture;

  ListInstancesTest(Database database) {
    fixture = new InstanceFixture(database);
  }

  private List<String> names(InstanceQuery query) {
    InstancePage page = fixture.service.list(fixture.project, query);
    List<String> names =
        requireNonNull(page.instances()).stream().map(Instance::name).map(String::valueOf).toList();
    assertThat(page.instanceNum()).isEqualTo(names.size());
    return names;
  }

  private static InstanceQuery byName(String name, @Nullable String exact) {
    return new InstanceQuery(name, null, null, null, exact, null, 10, 0);
  }

  private static InstanceQuery byStatus(String status, @Nullable String includeFailure) {
    return new InstanceQuery(null, null, status, includeFailure, null, null, 10, 0);
  }

  @Test
  void list_ofAProjectWithoutInstances_isEmpty() {
    assertThat(names(ALL)).isEmpty();
  }

  @Test
  void list_withoutFilters_showsTheOldestFirst() {
    fixture.create("zzzz");
    fixture.clock.advance(Duration.ofMillis(1));
    fixture.create("aaaa");

    assertThat(names(ALL)).containsExactly("zzzz", "aaaa");
  }

  @Test
  void list_showsWhatShowShows() {
    String id = fixture.createRunning("name");

    assertThat(fixture.service.list(fixture.project, ALL).instances())
        .containsExactly(fixture.service.show(fixture.project, id));
  }

  @Test
  void list_byName_takesAPartUnlessExactMatchIsTrue() {
    fixture.create("name");
    fixture.create("name-2");

    assertThat(names(byName("ame", null))).containsExactlyInAnyOrder("name", "name-2");
    assertThat(names(byName("name", "false"))).containsExactlyInAnyOrder("name", "name-2");
    assertThat(names(byName("name", "TRUE"))).containsExactlyInAnyOrder("name", "name-2");
    assertThat(names(byName("name", "true"))).containsExactly("name");
    assertThat(names(byName("ame", "true"))).isEmpty();
  }

  @Test
  void list_emptyFilters_countAsNotGiven() {
    fixture.create("name");

    assertThat(names(new InstanceQuery("", "", "", "", "true", "", 10, 0))).containsExactly("name");
  }

  @ParameterizedTest
  @ValueSource(strings = {"RUNNING", "Running", "running", "R-U_N NING"})
  void list_byStatus_takesAnySpelling(String spelling) {
    fixture.createRunning("runs");
    fixture.create("creating");

    assertThat(names(byStatus(spelling, null))).containsExactly("runs");
  }

  @Test
  void list_byUnknownStatus_findsNothing() {
    fixture.create("name");

    assertThat(names(byStatus("sleeping", "true"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"false", "TRUE", "1", ""})
  void list_unlessFailuresAreIncluded_leavesThemOut(String includeFailure) {
    fixture.createFailed("failed");
    fixture.createRunning("runs");

    assertThat(names(new InstanceQuery(null, null, null, includeFailure, null, null, 10, 0)))
        .containsExactly("runs");
    assertThat(names(byStatus("Create failed", includeFailure))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Create failed", "CREATEFAILED", "CREATE_FAILED"})
  void list_withFailuresIncluded_findsThem(String spelling) {
    fixture.createFailed("failed");
    fixture.createRunning("runs");

    assertThat(names(byStatus(spelling, "true"))).containsExactly("failed");
    assertThat(names(new InstanceQuery(null, null, null, "true", null, null, 10, 0)))
        .containsExactlyInAnyOrder("failed", "runs");
  }

  @Test
  void list_byIdentifierAndEnterpriseProject_findsThoseOnly() {
    String id = fixture.create("standard");
    fixture.create(request("special").enterpriseProjectId("ep-1").build());

    assertThat(names(new InstanceQuery(null, id, null, null, null, null, 10, 0)))
        .containsExactly("standard");
    assertThat(names(new InstanceQuery(null, null, null, null, null, "0", 10, 0)))
        .containsExactly("standard");
    assertThat(names(new InstanceQuery(null, null, null, null, null, "ep-1", 10, 0)))
        .containsExactly("special");
  }

  @Test
  void list_inPages_countsAllThatMatch() {
    for (int i = 0; i < 5; i++) {
      fixture.create("name-" + i);
      fixture.clock.advance(Duration.ofMillis(1));
    }

    InstancePage page =
        fixture.service.list(
            fixture.project, new InstanceQuery("name", null, null, null, null, null, 2, 3));
    InstancePage beyond =
        fixture.service.list(
            fixture.project, new InstanceQuery("name", null, null, null, null, null, 2, 5));

    assertThat(page.instanceNum()).isEqualTo(5);
    assertThat(page.instances()).extracting(Instance::name).containsExactly("name-3", "name-4");
    assertThat(beyond.instanceNum()).isEqualTo(5);
    assertThat(beyond.instances()).isEmpty();
  }

  @Test
  void list_showsNoInstanceOfAnotherProject() {
    fixture.create("name");

    assertThat(fixture.service.list(TestDatabase.newProject(), ALL).instances()).isEmpty();
  }
}
