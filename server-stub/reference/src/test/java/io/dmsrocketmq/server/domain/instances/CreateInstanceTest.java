package io.dmsrocketmq.server.domain.instances;

import static io.dmsrocketmq.server.domain.instances.InstanceFixture.ZONES;
import static io.dmsrocketmq.server.domain.instances.InstanceFixture.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dmsrocketmq.server.api.ErrorCode;
import io.dmsrocketmq.server.error.DmsException;
import io.dmsrocketmq.server.model.CreateInstanceRequest;
import io.dmsrocketmq.server.store.Database;
import io.dmsrocketmq.server.testing.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(TestDatabase.class)
class CreateInstanceTest {
  private final InstanceFixture fixture;

  CreateInstanceTest(Database database) {
    fixture = new InstanceFixture(database);
  }

  private DmsException refusal(CreateInstanceRequest request) {
    DmsException refusal = catchThrowableOfType(DmsException.class, () -> fixture.create(request));
    assertThat(refusal).as("the refusal of %s", request).isNotNull();
    return refusal;
  }

  private int instances() {
    return fixture.store.count(
        new InstanceFilter(
            fixture.project, null, null, null, EnumSet.allOf(InstanceStatus.class), null));
  }

  @Test
  void create_requestInOrder_givesAnInstanceThatIsBeingCreated() {
    String id = fixture.create("name");

    assertThat(id).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    assertThat(fixture.status(id)).isEqualTo("CREATING");
  }

  @Test
  void create_afterTheDelay_makesTheInstanceRun() {
    String id = fixture.create("name");

    fixture.clock.advance(InstanceFixture.CREATION_DELAY.minusMillis(1));
    fixture.runDueJobs();
    assertThat(fixture.status(id)).isEqualTo("CREATING");

    fixture.clock.advance(Duration.ofMillis(1));
    fixture.runDueJobs();
    assertThat(fixture.status(id)).isEqualTo("RUNNING");
  }

  @Test
  void create_whatCannotBeSetUp_endsAsFailed() {
    assertThat(fixture.status(fixture.createFailed("name"))).isEqualTo("CREATEFAILED");
  }

  @Test
  void create_nameOfAnotherInstance_isRefusedAndCreatesNothing() {
    fixture.create("name");

    assertThat(refusal(request("name").build()).code()).isEqualTo(ErrorCode.INSTANCE_NAME_EXISTS);
    assertThat(instances()).isEqualTo(1);
  }

  @Test
  void create_sameNameAtTheSameTime_givesOneInstance() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    List<Future<String>> results = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      results.add(threads.submit(this::createSame));
    }
    List<String> outcomes = new ArrayList<>();
    for (Future<String> result : results) {
      outcomes.add(result.get());
    }
    threads.shutdown();

    assertThat(outcomes).filteredOn("created"::equals).hasSize(1);
    assertThat(outcomes).filteredOn("INSTANCE_NAME_EXISTS"::equals).hasSize(7);
    assertThat(instances()).isEqualTo(1);
  }

  private String createSame() {
    try {
      fixture.create("same");
      return "created";
    } catch (DmsException refused) {
      return refused.code().name();
    }
  }

  static List<List<String>> wrongZones() {
    return List.of(
        List.of(),
        ZONES.subList(0, 2),
        List.of(ZONES.get(0), ZONES.get(0)),
        List.of(ZONES.get(0), ZONES.get(1), ZONES.get(1)));
  }

  @ParameterizedTest
  @MethodSource("wrongZones")
  void create_neitherOneNorThreeDifferentZones_isRefused(List<String> zones) {
    DmsException refusal = refusal(request("name").availableZones(zones).build());

    assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_AVAILABILITY_ZONE_COUNT);
    assertThat(refusal).hasMessageContaining("available_zones must hold");
  }

  @Test
  void create_threeDifferentZones_isAccepted() {
    String id = fixture.create(request("name").availableZones(ZONES).build());

    assertThat(fixture.service.show(fixture.project, id).availableZones()).isEqualTo(ZONES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"AZ 1", "nowhere"})
  void create_zoneByNameOrUnknown_isRefusedWithItsPlace(String zone) {
    DmsException refusal = refusal(request("name").availableZones(List.of(zone)).build());

    assertThat(refusal.code()).isEqualTo(ErrorCode.AVAILABILITY_ZONE_NOT_FOUND);
    assertThat(refusal).hasMessageContaining("available_zones[0]");
  }

  @ParameterizedTest
  @CsvSource({
    "c6.4u8g.cluster, 1, 299",
    "c6.4u8g.cluster, 1, 60001",
    "c6.4u8g.cluster, 2, 599",
    "c6.8u16g.cluster, 1, 90001",
    "c6.16u32g.cluster, 10, 2999"
  })
  void create_storageOutsideOfTheProductsRange_isRefused(
      String product, int brokers, long storage) {
    DmsException refusal =
        refusal(
            request("name").productId(product).brokerNum(brokers).storageSpace(storage).build());

    assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_STORAGE_SPACE);
    assertThat(refusal).hasMessageContaining("storage_space must be between " + 300 * brokers);
  }

  @ParameterizedTest
  @CsvSource({
    "c6.4u8g.cluster, 1, 300",
    "c6.4u8g.cluster, 1, 60000",
    "c6.4u8g.cluster, 10, 600000",
    "c6.8u16g.cluster, 10, 900000"
  })
  void create_storageAtTheEdgeOfTheRange_isAccepted(String product, int brokers, long storage) {
    String id =
        fixture.create(
            request("name").productId(product).brokerNum(brokers).storageSpace(storage).build());

    assertThat(fixture.service.show(fixture.project, id).totalStorageSpace()).isEqualTo(storage);
  }

  @Test
  void create_storageThatBrokersCannotShare_isRefused() {
    DmsException refusal = refusal(request("name").brokerNum(2).storageSpace(701L).build());

    assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_STORAGE_SPACE);
    assertThat(refusal)
        .hasMessageContaining("storage_space must be a multiple of the number of brokers, 2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a,,b", "a,", ",a"})
  void create_publicAccessWithAnEmptyAddress_isRefused(String addresses) {
    DmsException refusal =
        refusal(request("name").enablePublicip(true).publicipId(addresses).build());

    assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_PUBLIC_ACCESS);
    assertThat(refusal).hasMessageContaining("publicip_id must have an address between");
  }

  @Test
  void create_moreBrokersThanTheProductTakes_isRefused() {
    DmsException refusal = refusal(request("name").brokerNum(11).storageSpace(6000L).build());

    assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_REQUEST_PARAMETER);
    assertThat(refusal).hasMessageContaining("broker_num must be between 1 and 10");
  }

  @Test
  void create_unknownProduct_isRefused() {
    assertThat(refusal(request("name").productId("c6.none").build()).code())
        .isEqualTo(ErrorCode.INVALID_PRODUCT_ID);
  }

  @Test
  void create_withoutBrokerNumber_takesOne() {
    String id = fixture.create(request("name").brokerNum(null).build());

    assertThat(fixture.service.show(fixture.project, id).brokerNum()).isEqualTo(1);
  }

  @Test
  void create_ipv6WhereNoZoneSupportsIt_isRefused() {
    assertThat(refusal(request("name").ipv6Enable(true).build()).code())
        .isEqualTo(ErrorCode.AVAILABILITY_ZONE_WITHOUT_IPV6);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " "})
  void create_publicAccessWithoutAddress_isRefused(String address) {
    CreateInstanceRequest request =
        request("name").enablePublicip(true).publicipId(address).build();

    assertThat(refusal(request).code()).isEqualTo(ErrorCode.INVALID_PUBLIC_ACCESS);
    assertThat(refusal(request)).hasMessageContaining("publicip_id");
  }

  @Test
  void create_emptyAddressWithoutPublicAccess_isAccepted() {
    String id = fixture.create(request("name").enablePublicip(false).publicipId("").build());

    assertThat(fixture.service.show(fixture.project, id).enablePublicip()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\0", "\ud83d", "\ude80 \ud83d"})
  void create_charactersThatNoStoreKeeps_isRefusedWithTheFields(String text) {
    DmsException refusal =
        refusal(
            request("name")
                .description(text)
                .vpcId(text)
                .subnetId(text)
                .securityGroupId(text)
                .enterpriseProjectId(text)
                .enablePublicip(true)
                .publicipId(text)
                .build());

    assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_REQUEST_PARAMETER);
    assertThat(refusal.getMessage())
        .contains("description", "vpc_id", "subnet_id", "security_group_id")
        .contains("enterprise_project_id", "publicip_id")
        .doesNotContain(text);
  }

  @Test
  void create_longestDescriptionOfEmoji_isKept() {
    String text = "\ud83d\ude80".repeat(1024);

    String id = fixture.create(request("name").description(text).build());

    assertThat(fixture.service.show(fixture.project, id).description()).isEqualTo(text);
  }

  @Test
  void create_severalFaults_namesAllOfThemAndTakesTheFirstCode() {
    DmsException refusal =
        refusal(
            request("name")
                .storageSpace(1L)
                .availableZones(List.of("x", "y"))
                .enablePublicip(true)
                .build());

    assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_STORAGE_SPACE);
    assertThat(refusal)
        .hasMessageContaining("storage_space")
        .hasMessageContaining("available_zones must")
        .hasMessageContaining("available_zones[0]")
        .hasMessageContaining("available_zones[1]")
        .hasMessageContaining("publicip_id");
    assertThat(instances()).isZero();
  }
}
