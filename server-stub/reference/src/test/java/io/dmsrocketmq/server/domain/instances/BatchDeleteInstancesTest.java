package io.dmsrocketmq.server.domain.instances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dmsrocketmq.server.api.ErrorCode;
import io.dmsrocketmq.server.error.DmsException;
import io.dmsrocketmq.server.model.BatchDeleteInstancesRequest;
import io.dmsrocketmq.server.model.BatchDeleteInstancesResult;
import io.dmsrocketmq.server.model.InstanceDeletion;
import io.dmsrocketmq.server.store.Database;
import io.dmsrocketmq.server.testing.TestDatabase;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestDatabase.class)
class BatchDeleteInstancesTest {
  private static final String UNKNOWN = "68fdc9a8-805e-439d-8dd9-25adc1c58bf6";

  private final InstanceFixture fixture;

  BatchDeleteInstancesTest(Database database) {
    fixture = new InstanceFixture(database);
  }

  private Optional<BatchDeleteInstancesResult> delete(BatchDeleteInstancesRequest.Builder request) {
    return fixture.service.batchDelete(fixture.project, request.action("delete").build());
  }

  private DmsException refusal(BatchDeleteInstancesRequest.Builder request) {
    DmsException refusal = catchThrowableOfType(DmsException.class, () -> delete(request));
    assertThat(refusal).as("the refusal").isNotNull();
    return refusal;
  }

  private static BatchDeleteInstancesRequest.Builder instances(String... ids) {
    return BatchDeleteInstancesRequest.builder().instances(List.of(ids));
  }

  private boolean exists(String id) {
    return fixture.store.find(fixture.project, id).isPresent();
  }

  private static InstanceDeletion result(String id, String result) {
    return InstanceDeletion.builder().instance(id).result(result).build();
  }

  @Test
  void batchDelete_namedInstances_answersEachInTheOrderOfTheRequest() {
    String first = fixture.createRunning("first");
    String second = fixture.createRunning("second");
    String kept = fixture.createRunning("kept");

    Optional<BatchDeleteInstancesResult> result = delete(instances(second, UNKNOWN, first));

    assertThat(result.orElseThrow().results())
        .containsExactly(
            result(second, "success"), result(UNKNOWN, "failed"), result(first, "success"));
    assertThat(exists(first)).isFalse();
    assertThat(exists(second)).isFalse();
    assertThat(exists(kept)).isTrue();
  }

  @Test
  void batchDelete_instanceOfAnotherProject_failsAndKeepsIt() {
    String id = fixture.createRunning("name");

    Optional<BatchDeleteInstancesResult> result =
        fixture.service.batchDelete(
            TestDatabase.newProject(), instances(id).action("delete").build());

    assertThat(result.orElseThrow().results()).containsExactly(result(id, "failed"));
    assertThat(exists(id)).isTrue();
  }

  @Test
  void batchDelete_oneInstanceInAStateThatForbidsIt_deletesNone() {
    String running = fixture.createRunning("running");
    String creating = fixture.create("creating");

    DmsException refusal = refusal(instances(running, creating));

    assertThat(refusal.code()).isEqualTo(ErrorCode.INSTANCES_NOT_DELETABLE);
    assertThat(refusal.getMessage()).contains(creating).doesNotContain(running);
    assertThat(exists(running)).isTrue();
  }

  @Test
  void batchDelete_allFailed_deletesThoseOnlyAndAnswersNothing() {
    String failed = fixture.createFailed("failed");
    String running = fixture.createRunning("running");

    Optional<BatchDeleteInstancesResult> result =
        delete(BatchDeleteInstancesRequest.builder().allFailure("reliability"));

    assertThat(result).isEmpty();
    assertThat(exists(failed)).isFalse();
    assertThat(exists(running)).isTrue();
  }

  /** A store that tells a test what it is asked for. */
  private InstanceStore observed(BiConsumer<String, Object[]> afterCall) {
    return (InstanceStore)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {InstanceStore.class},
            (proxy, method, arguments) -> {
              Object result = method.invoke(fixture.store, arguments);
              afterCall.accept(method.getName(), arguments);
              return result;
            });
  }

  private void deleteAllFailed(InstanceStore store) {
    fixture
        .serviceOn(store)
        .batchDelete(
            fixture.project,
            BatchDeleteInstancesRequest.builder()
                .action("delete")
                .allFailure("reliability")
                .build());
  }

  @Test
  void batchDelete_failedInstanceThatChangesMeanwhile_isKept() {
    String repaired = fixture.createFailed("repaired");
    InstanceStore store =
        observed(
            (method, arguments) -> {
              if (method.equals("list")) {
                fixture.setStatus(repaired, InstanceStatus.RUNNING);
              }
            });

    deleteAllFailed(store);

    assertThat(exists(repaired)).isTrue();
  }

  @Test
  void batchDelete_severalFailed_locksThemInTheOrderOfEveryRequest() {
    List<String> failed = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      failed.add(fixture.createFailed("failed-" + i));
    }
    List<String> locked = new ArrayList<>();
    InstanceStore store =
        observed(
            (method, arguments) -> {
              if (method.equals("findToChange")) {
                locked.add((String) arguments[1]);
              }
            });

    deleteAllFailed(store);

    assertThat(locked).isSorted().containsExactlyInAnyOrderElementsOf(failed);
    assertThat(failed).noneMatch(this::exists);
  }

  @Test
  void batchDelete_allFailedWhereNoneIs_isNoFault() {
    assertThat(delete(BatchDeleteInstancesRequest.builder().allFailure("reliability"))).isEmpty();
  }

  @Test
  void batchDelete_withoutSelection_isRefusedAndDeletesNothing() {
    String id = fixture.createRunning("name");

    assertThat(refusal(BatchDeleteInstancesRequest.builder()).code())
        .isEqualTo(ErrorCode.EMPTY_INSTANCES);
    assertThat(exists(id)).isTrue();
  }

  @Test
  void batchDelete_bothSelections_isRefused() {
    String id = fixture.createRunning("name");

    assertThat(refusal(instances(id).allFailure("reliability")).code())
        .isEqualTo(ErrorCode.INVALID_REQUEST_PARAMETER);
    assertThat(exists(id)).isTrue();
  }

  @Test
  void batchDelete_sameInstanceTwice_isRefused() {
    String id = fixture.createRunning("name");

    DmsException refusal = refusal(instances(id, UNKNOWN, id));

    assertThat(refusal.code()).isEqualTo(ErrorCode.DUPLICATE_INSTANCE_ID);
    assertThat(refusal).hasMessageContaining(id);
    assertThat(exists(id)).isTrue();
  }
}
