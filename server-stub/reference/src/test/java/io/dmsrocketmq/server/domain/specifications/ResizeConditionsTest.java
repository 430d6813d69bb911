package io.dmsrocketmq.server.domain.specifications;

import static io.dmsrocketmq.server.domain.instances.InstanceFixture.ZONES;
import static io.dmsrocketmq.server.domain.specifications.SpecificationFixture.horizontal;
import static io.dmsrocketmq.server.domain.specifications.SpecificationFixture.storage;
import static io.dmsrocketmq.server.domain.specifications.SpecificationFixture.vertical;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dmsrocketmq.server.accounts.Accounts;
import io.dmsrocketmq.server.accounts.Billing;
import io.dmsrocketmq.server.accounts.Networks;
import io.dmsrocketmq.server.accounts.ProjectConditions;
import io.dmsrocketmq.server.accounts.Quota;
import io.dmsrocketmq.server.accounts.SoldOut;
import io.dmsrocketmq.server.api.ErrorCode;
import io.dmsrocketmq.server.domain.contract.Reading;
import io.dmsrocketmq.server.domain.instances.InstanceFixture;
import io.dmsrocketmq.server.error.DmsException;
import io.dmsrocketmq.server.model.ResizeInstanceRequest;
import io.dmsrocketmq.server.model.Specification;
import io.dmsrocketmq.server.store.Database;
import io.dmsrocketmq.server.testing.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is refused because of the account, whatever the change is. */
@ExtendWith(TestDatabase.class)
class ResizeConditionsTest {
  private static final long ANY = Long.MAX_VALUE;

  private final Database database;
  private final SpecificationFixture fixture;

  ResizeConditionsTest(Database database) {
    this.database = database;
    this.fixture = new SpecificationFixture(database);
  }

  private SpecificationService service(ProjectConditions conditions) {
    return fixture.serviceFor(
        database,
        new Accounts(Map.of(), Map.of(fixture.instances.project, conditions)),
        Reading.TABLES);
  }

  private static ProjectConditions quota(Quota quota) {
    return new ProjectConditions(Billing.GOOD, quota, SoldOut.NOTHING, null);
  }

  private static ProjectConditions soldOut(SoldOut soldOut) {
    return new ProjectConditions(Billing.GOOD, Quota.UNLIMITED, soldOut, null);
  }

  private DmsException refusal(
      ProjectConditions conditions, String id, ResizeInstanceRequest.Builder request) {
    DmsException refusal =
        catchThrowableOfType(
            DmsException.class,
            () -> service(conditions).resize(fixture.instances.project, id, request.build()));
    assertThat(refusal).as("the refusal").isNotNull();
    assertThat(fixture.show(id).status()).isEqualTo("RUNNING");
    return refusal;
  }

  private void accepted(
      ProjectConditions conditions, String id, ResizeInstanceRequest.Builder request) {
    assertThatCode(() -> service(conditions).resize(fixture.instances.project, id, request.build()))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({
    "RESTRICTED, ACCOUNT_RESTRICTED",
    "INSUFFICIENT_BALANCE, INSUFFICIENT_BALANCE",
    "UNPAID_ORDER, UNPAID_RESIZE_ORDER"
  })
  void resize_accountThatCannotOrder_isRefused(Billing billing, ErrorCode code) {
    ProjectConditions conditions =
        new ProjectConditions(billing, Quota.UNLIMITED, SoldOut.NOTHING, null);

    assertThat(refusal(conditions, fixture.running(1, 600), storage(700)).code()).isEqualTo(code);
  }

  @Test
  void resize_beyondTheQuota_namesEverythingThatIsExceeded() {
    DmsException refusal =
        refusal(quota(new Quota(ANY, 1, 1000, ANY)), fixture.running(1, 600), horizontal(2, 1200));

    assertThat(refusal.code()).isEqualTo(ErrorCode.QUOTA_REACHED);
    assertThat(refusal)
        .hasMessageContaining("new_broker_num would make it 2 in the project, which may have 1")
        .hasMessageContaining("new_storage_space would make it 1200");
  }

  @Test
  void resize_withinTheQuota_isAllowedThoughNoFurtherInstanceIs() {
    accepted(quota(new Quota(1, 1, 700, ANY)), fixture.running(1, 600), storage(700));
  }

  @Test
  void resize_storageMoreOftenThanAllowed_isRefused() {
    ProjectConditions once = quota(new Quota(ANY, ANY, ANY, 1));
    String id = fixture.running(1, 600);
    accepted(once, id, storage(700));
    fixture.finish();

    assertThat(refusal(once, id, storage(800)).code())
        .isEqualTo(ErrorCode.DISK_EXPANSION_LIMIT_REACHED);
    accepted(once, id, vertical("c6.8u16g.cluster"));
  }

  @Test
  void resize_whatIsSoldOut_isRefused() {
    DmsException refusal =
        refusal(
            soldOut(new SoldOut(Set.of(), Set.of(), Set.of("c6.8u16g.cluster"))),
            fixture.running(1, 600),
            vertical("c6.8u16g.cluster"));

    assertThat(refusal.code()).isEqualTo(ErrorCode.RESOURCES_SOLD_OUT);
    assertThat(refusal).hasMessageContaining("new_product_id has no resources");
  }

  @Test
  void resize_addressThatIsNotThere_isRefused() {
    String id =
        fixture.instances.createRunning(
            InstanceFixture.request("name").enablePublicip(true).publicipId("eip").build());
    ProjectConditions conditions =
        new ProjectConditions(
            Billing.GOOD,
            Quota.UNLIMITED,
            SoldOut.NOTHING,
            new Networks(List.of(), List.of(), List.of()));

    assertThat(refusal(conditions, id, horizontal(2, 1200).publicipId("unknown")).code())
        .isEqualTo(ErrorCode.INVALID_PUBLIC_ACCESS);
  }

  @Test
  void list_whatIsSoldOut_isUnavailable() {
    String disk = "dms.physical.storage.ultra.v2";
    String product = "c6.8u16g.cluster";
    String zone = ZONES.get(0);
    List<Specification> products =
        requireNonNull(
            service(soldOut(new SoldOut(Set.of(zone), Set.of(disk), Set.of(product))))
                .list(fixture.instances.project, fixture.running(1, 600))
                .products());

    assertThat(products)
        .allSatisfy(
            listed -> {
              assertThat(listed.unavailableZones()).contains(zone);
              assertThat(listed.availableZones())
                  .hasSize(product.equals(listed.productId()) ? 0 : ZONES.size() - 1);
              assertThat(listed.ios())
                  .allSatisfy(
                      kind ->
                          assertThat(kind.availableZones())
                              .hasSize(disk.equals(kind.ioSpec()) ? 0 : ZONES.size() - 1));
            });
  }
}
