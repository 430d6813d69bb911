package io.dmsrocketmq.server.domain.instances;

import static io.dmsrocketmq.server.domain.instances.InstanceFixture.ZONES;
import static io.dmsrocketmq.server.domain.instances.InstanceFixture.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dmsrocketmq.server.accounts.Accounts;
import io.dmsrocketmq.server.accounts.Billing;
import io.dmsrocketmq.server.accounts.Networks;
import io.dmsrocketmq.server.accounts.Networks.Address;
import io.dmsrocketmq.server.accounts.Networks.SecurityGroup;
import io.dmsrocketmq.server.accounts.Networks.Subnet;
import io.dmsrocketmq.server.accounts.Networks.Vpc;
import io.dmsrocketmq.server.accounts.ProjectConditions;
import io.dmsrocketmq.server.accounts.Quota;
import io.dmsrocketmq.server.accounts.SoldOut;
import io.dmsrocketmq.server.api.ErrorCode;
import io.dmsrocketmq.server.error.DmsException;
import io.dmsrocketmq.server.model.CreateInstanceRequest;
import io.dmsrocketmq.server.model.Instance;
import io.dmsrocketmq.server.model.UpdateInstanceRequest;
import io.dmsrocketmq.server.store.Database;
import io.dmsrocketmq.server.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is refused because of the account, whatever the request says. */
@ExtendWith(TestDatabase.class)
class AccountConditionsTest {
  private static final long ANY = Long.MAX_VALUE;
  private static final Networks NETWORKS =
      new Networks(
          List.of(
              new Vpc(
                  "vpc",
                  "vpc-name",
                  List.of(
                      new Subnet("subnet", "subnet-name", true),
                      new Subnet("static", "static", false))),
              new Vpc("other", "other", List.of(new Subnet("elsewhere", "elsewhere", true)))),
          List.of(
              new SecurityGroup("group", "group-name", true),
              new SecurityGroup("closed", "closed", false)),
          List.of(new Address("eip-1", "192.0.2.1"), new Address("eip-2", "192.0.2.2")));

  private final InstanceFixture fixture;

  AccountConditionsTest(Database database) {
    fixture = new InstanceFixture(database);
  }

  private InstanceService service(ProjectConditions conditions) {
    return fixture.serviceOn(
        fixture.store, new Accounts(Map.of(), Map.of(fixture.project, conditions)));
  }

  private static ProjectConditions billing(Billing billing) {
    return new ProjectConditions(billing, Quota.UNLIMITED, SoldOut.NOTHING, null);
  }

  private static ProjectConditions quota(Quota quota) {
    return new ProjectConditions(Billing.GOOD, quota, SoldOut.NOTHING, null);
  }

  private static ProjectConditions soldOut(SoldOut soldOut) {
    return new ProjectConditions(Billing.GOOD, Quota.UNLIMITED, soldOut, null);
  }

  private static ProjectConditions networks() {
    return new ProjectConditions(Billing.GOOD, Quota.UNLIMITED, SoldOut.NOTHING, NETWORKS);
  }

  private void create(ProjectConditions conditions, CreateInstanceRequest.Builder request) {
    service(conditions).create(fixture.caller, fixture.project, request.build());
  }

  private DmsException refusal(
      ProjectConditions conditions, CreateInstanceRequest.Builder request) {
    DmsException refusal =
        catchThrowableOfType(DmsException.class, () -> create(conditions, request));
    assertThat(refusal).as("the refusal").isNotNull();
    assertThat(fixture.store.hasName(fixture.project, "refused")).isFalse();
    return refusal;
  }

  @ParameterizedTest
  @CsvSource({"RESTRICTED, ACCOUNT_RESTRICTED", "INSUFFICIENT_BALANCE, INSUFFICIENT_BALANCE"})
  void create_accountThatCannotOrder_isRefused(Billing billing, ErrorCode code) {
    assertThat(refusal(billing(billing), request("refused")).code()).isEqualTo(code);
  }

  @Test
  void create_withAnUnpaidOrder_isAllowed() {
    assertThatCode(() -> create(billing(Billing.UNPAID_ORDER), request("name")))
        .doesNotThrowAnyException();
  }

  @Test
  void create_beyondTheNumberOfInstances_isRefused() {
    ProjectConditions one = quota(new Quota(1, ANY, ANY, ANY));
    create(one, request("first"));

    DmsException refusal = refusal(one, request("refused"));

    assertThat(refusal.code()).isEqualTo(ErrorCode.INSTANCE_QUOTA_EXCEEDED);
    assertThat(refusal).hasMessageContaining("may have 1 instance(s) at most");
  }

  @Test
  void create_failedInstance_takesNoPlace() {
    fixture.createFailed("failed");

    assertThatCode(() -> create(quota(new Quota(1, 1, 600, ANY)), request("name")))
        .doesNotThrowAnyException();
  }

  @Test
  void create_beyondBrokersAndStorage_namesBoth() {
    DmsException refusal =
        refusal(
            quota(new Quota(ANY, 2, 1000, ANY)),
            request("refused").brokerNum(3).storageSpace(1002L));

    assertThat(refusal.code()).isEqualTo(ErrorCode.QUOTA_REACHED);
    assertThat(refusal)
        .hasMessageContaining("broker_num would make it 3 in the project, which may have 2")
        .hasMessageContaining("storage_space would make it 1002 in the project");
  }

  @Test
  void create_severalAtOnceForTheLastPlace_letsOneIn() throws Exception {
    InstanceService service = service(quota(new Quota(1, ANY, ANY, ANY)));
    List<Callable<Boolean>> creations = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      String name = "name-" + i;
      creations.add(
          () ->
              catchThrowableOfType(
                      DmsException.class,
                      () -> service.create(fixture.caller, fixture.project, request(name).build()))
                  == null);
    }

    ExecutorService threads = Executors.newFixedThreadPool(4);
    int created = 0;
    try {
      for (Future<Boolean> creation : threads.invokeAll(creations)) {
        created += creation.get() ? 1 : 0;
      }
    } finally {
      threads.shutdown();
    }

    assertThat(created).isOne();
    assertThat(fixture.store.usage(fixture.project).instances()).isOne();
  }

  @Test
  void create_whatIsSoldOut_namesAllOfIt() {
    DmsException refusal =
        refusal(
            soldOut(
                new SoldOut(
                    Set.of(ZONES.get(0)),
                    Set.of("dms.physical.storage.ultra.v2"),
                    Set.of("c6.4u8g.cluster"))),
            request("refused"));

    assertThat(refusal.code()).isEqualTo(ErrorCode.RESOURCES_SOLD_OUT);
    assertThat(refusal)
        .hasMessageContaining("product_id has no resources")
        .hasMessageContaining("storage_spec_code has no resources")
        .hasMessageContaining("available_zones[0] has no resources");
  }

  @ParameterizedTest
  @CsvSource({
    "unknown, subnet, group, VPC_NOT_FOUND",
    "vpc, elsewhere, group, SUBNET_NOT_IN_VPC",
    "vpc, static, group, SUBNET_WITHOUT_DHCP",
    "vpc, subnet, unknown, SECURITY_GROUP_NOT_FOUND",
    "vpc, subnet, closed, INVALID_SECURITY_GROUP_RULES"
  })
  void create_networkThatIsNotThere_isRefused(
      String vpc, String subnet, String group, ErrorCode code) {
    assertThat(
            refusal(
                    networks(),
                    request("refused").vpcId(vpc).subnetId(subnet).securityGroupId(group))
                .code())
        .isEqualTo(code);
  }

  @Test
  void create_addressThatIsNotThere_isRefused() {
    DmsException refusal =
        refusal(networks(), request("refused").enablePublicip(true).publicipId("eip-1, eip-3"));

    assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_PUBLIC_ACCESS);
    assertThat(refusal).hasMessageContaining("names no address of the project: eip-3");
  }

  @Test
  void create_severalFaultsOfTheNetwork_namesAll() {
    assertThat(refusal(networks(), request("refused").vpcId("unknown").securityGroupId("unknown")))
        .hasMessageContaining("vpc_id is no network")
        .hasMessageContaining("security_group_id is no security group");
  }

  @Test
  void show_knownNetwork_hasItsNamesAndAddresses() {
    create(networks(), request("name").enablePublicip(true).publicipId("eip-1,eip-2"));
    String id = fixture.store.list(filterAll(), 1, 0).get(0).id();

    Instance shown = service(networks()).show(fixture.project, id);

    assertThat(shown.vpcName()).isEqualTo("vpc-name");
    assertThat(shown.subnetName()).isEqualTo("subnet-name");
    assertThat(shown.securityGroupName()).isEqualTo("group-name");
    assertThat(shown.publicipAddress()).isEqualTo("192.0.2.1,192.0.2.2");
  }

  private InstanceFilter filterAll() {
    return new InstanceFilter(
        fixture.project, null, null, null, Set.of(InstanceStatus.values()), null);
  }

  @ParameterizedTest
  @CsvSource({"unknown, SECURITY_GROUP_NOT_FOUND", "closed, INVALID_SECURITY_GROUP_RULES"})
  void update_toASecurityGroupThatDoesNotDo_isRefused(String group, ErrorCode code) {
    String id = fixture.createRunning("name");

    DmsException refusal =
        catchThrowableOfType(
            DmsException.class,
            () ->
                service(networks())
                    .update(
                        fixture.project,
                        id,
                        UpdateInstanceRequest.builder().securityGroupId(group).build()));

    assertThat(refusal.code()).isEqualTo(code);
  }

  @Test
  void conditions_ofOneProject_doNotHoldForAnother() {
    InstanceService service = service(billing(Billing.RESTRICTED));

    assertThatCode(
            () ->
                service.create(fixture.caller, TestDatabase.newProject(), request("name").build()))
        .doesNotThrowAnyException();
  }
}
