package io.dmsrocketmq.server.domain.specifications;

import static io.dmsrocketmq.server.domain.specifications.SpecificationFixture.horizontal;
import static io.dmsrocketmq.server.domain.specifications.SpecificationFixture.request;
import static io.dmsrocketmq.server.domain.specifications.SpecificationFixture.storage;
import static io.dmsrocketmq.server.domain.specifications.SpecificationFixture.vertical;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dmsrocketmq.server.accounts.Accounts;
import io.dmsrocketmq.server.api.ErrorCode;
import io.dmsrocketmq.server.domain.contract.Reading;
import io.dmsrocketmq.server.domain.instances.InstanceFixture;
import io.dmsrocketmq.server.error.DmsException;
import io.dmsrocketmq.server.model.ResizeInstanceRequest;
import io.dmsrocketmq.server.store.Database;
import io.dmsrocketmq.server.testing.TestDatabase;
import io.dmsrocketmq.spec.OpenApiDocument;
import java.util.Arrays;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which changes are refused, and with which words. */
@ExtendWith(TestDatabase.class)
class ResizeRulesTest {
  private final Database database;
  private final SpecificationFixture fixture;

  ResizeRulesTest(Database database) {
    this.database = database;
    fixture = new SpecificationFixture(database);
  }

  private DmsException refusal(String id, ResizeInstanceRequest.Builder request) {
    DmsException refusal =
        catchThrowableOfType(DmsException.class, () -> fixture.resize(id, request));
    assertThat(refusal).as("the refusal").isNotNull();
    assertThat(fixture.show(id).status()).as("the refused changes nothing").isEqualTo("RUNNING");
    assertThat(fixture.plans.find(id)).isEmpty();
    return refusal;
  }

  private void accepted(String id, ResizeInstanceRequest.Builder request) {
    assertThatCode(() -> fixture.resize(id, request)).doesNotThrowAnyException();
  }

  @Test
  void kinds_areTheWordsOfTheContract() {
    assertThat(Arrays.stream(ResizeKind.values()).map(ResizeKind::word))
        .containsExactlyElementsOf(
            StreamSupport.stream(
                    OpenApiDocument.packaged()
                        .schema("ResizeInstanceRequest")
                        .at("/properties/oper_type/enum")
                        .spliterator(),
                    false)
                .map(word -> word.textValue())
                .toList());
  }

  @ParameterizedTest
  @CsvSource({"1, 600, 699", "1, 600, 600", "1, 600, 300", "3, 900, 1197"})
  void storage_gainBelow100PerBroker_isRefused(int brokers, long present, long wanted) {
    DmsException refusal = refusal(fixture.running(brokers, present), storage(wanted));

    assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_STORAGE_SPACE);
    assertThat(refusal).hasMessageContaining("new_storage_space must be at least");
  }

  @ParameterizedTest
  @CsvSource({"1, 600, 700", "3, 900, 1200", "1, 600, 60000", "2, 600, 120000"})
  void storage_withinTheProduct_isAccepted(int brokers, long present, long wanted) {
    accepted(fixture.running(brokers, present), storage(wanted));
  }

  @Test
  void storage_beyondTheProduct_isRefused() {
    DmsException refusal = refusal(fixture.running(1, 600), storage(60_001));

    assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_STORAGE_SPACE);
    assertThat(refusal).hasMessageContaining("must be at most 60000 for 1 broker");
  }

  @Test
  void storage_thatBrokersCannotShare_isRefused() {
    DmsException refusal = refusal(fixture.running(2, 600), storage(901));

    assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_STORAGE_SPACE);
    assertThat(refusal).hasMessageContaining("must be a multiple of the number of brokers, 2");
  }

  @Test
  void storage_severalFaults_namesAll() {
    assertThat(refusal(fixture.running(2, 600), storage(701)))
        .hasMessageContaining("must be at least 800")
        .hasMessageContaining("must be a multiple");
  }

  @ParameterizedTest
  @CsvSource({
    "STORAGE, new_storage_space",
    "HORIZONTAL, new_storage_space",
    "HORIZONTAL, new_broker_num",
    "VERTICAL, new_product_id"
  })
  void resize_withoutWhatItsKindNeeds_isRefused(ResizeKind kind, String field) {
    DmsException refusal = refusal(fixture.running(1, 600), request(kind));

    assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_REQUEST_PARAMETER);
    assertThat(refusal)
        .hasMessageContaining(field + " must be there when oper_type is " + kind.word());
  }

  @Test
  void horizontal_asRecorded_isRefusedForBothNumbers() {
    assertThat(
            refusal(
                fixture.running(1, 600),
                request(ResizeKind.HORIZONTAL).newProductId("c6.4u8g.cluster")))
        .hasMessageContaining("new_storage_space must be there")
        .hasMessageContaining("new_broker_num must be there");
  }

  @Test
  void horizontal_asRecordedWhereExamplesHold_changesNothingButTheStatus() {
    String id = fixture.running(1, 600);
    SpecificationService byExamples =
        fixture.serviceFor(database, Accounts.UNKNOWN, Reading.EXAMPLES);

    byExamples.resize(
        fixture.instances.project,
        id,
        request(ResizeKind.HORIZONTAL).newProductId("c6.4u8g.cluster").build());

    assertThat(fixture.show(id).status()).isEqualTo("EXTENDING");
    fixture.finish();
    assertThat(fixture.show(id).brokerNum()).isOne();
    assertThat(fixture.show(id).totalStorageSpace()).isEqualTo(600);
  }

  @ParameterizedTest
  @CsvSource({"2, 1200, 1, 600", "2, 1200, 2, 1200", "2, 1200, 11, 6600"})
  void horizontal_notMoreBrokersOrTooMany_isRefused(
      int present, long storage, int wanted, long wantedStorage) {
    DmsException refusal =
        refusal(fixture.running(present, storage), horizontal(wanted, wantedStorage));

    assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_REQUEST_PARAMETER);
    assertThat(refusal).hasMessageContaining("new_broker_num must be between 3 and 10");
  }

  @Test
  void horizontal_ofTheLargestInstance_isRefused() {
    assertThat(refusal(fixture.running(10, 3000), horizontal(10, 3000)))
        .hasMessageContaining("new_broker_num cannot be larger");
  }

  @ParameterizedTest
  @CsvSource({"1, 600, 2, 1201", "1, 600, 2, 600", "2, 602, 3, 902"})
  void horizontal_thatChangesTheShareOfABroker_isRefused(
      int present, long storage, int wanted, long wantedStorage) {
    DmsException refusal =
        refusal(fixture.running(present, storage), horizontal(wanted, wantedStorage));

    assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_STORAGE_SPACE);
    assertThat(refusal)
        .hasMessageContaining(
            "new_storage_space must be %d, so that each of %d", storage / present * wanted, wanted);
  }

  @Test
  void horizontal_ofAnInstanceWhoseBrokersShareUnevenly_saysToExtendItFirst() {
    String id = fixture.running(2, 600);
    database.update("update instance set storage = 701 where id = ?", id);

    assertThat(refusal(id, horizontal(3, 1052)))
        .hasMessageContaining("extend the storage to a multiple of 2 first");
  }

  @Test
  void horizontal_withAnEmptyAddress_isRefused() {
    String id =
        fixture.instances.createRunning(
            InstanceFixture.request("name").enablePublicip(true).publicipId("eip").build());

    DmsException refusal = refusal(id, horizontal(2, 1200).publicipId("a,,b"));

    assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_PUBLIC_ACCESS);
    assertThat(refusal).hasMessageContaining("publicip_id must have an address between");
  }

  @Test
  void horizontal_thatKeepsTheShareOfABroker_isAccepted() {
    accepted(fixture.running(3, 900), horizontal(10, 3000));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  "})
  void horizontal_withPublicAccessWithoutAddress_isRefused(String addresses) {
    String id =
        fixture.instances.createRunning(
            InstanceFixture.request("name").enablePublicip(true).publicipId("eip").build());

    DmsException refusal = refusal(id, horizontal(2, 1200).publicipId(addresses));

    assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_PUBLIC_ACCESS);
    assertThat(refusal(id, horizontal(2, 1200)).code()).isEqualTo(ErrorCode.INVALID_PUBLIC_ACCESS);
  }

  @Test
  void horizontal_addressThatNobodyCanKeep_isRefused() {
    String id =
        fixture.instances.createRunning(
            InstanceFixture.request("name").enablePublicip(true).publicipId("eip").build());

    DmsException refusal = refusal(id, horizontal(2, 1200).publicipId("eip\u0000"));

    assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_REQUEST_PARAMETER);
    assertThat(refusal).hasMessageContaining("publicip_id must hold neither");
  }

  @Test
  void horizontal_withoutPublicAccess_needsNoAddress() {
    accepted(fixture.running(1, 600), horizontal(2, 1200));
  }

  @ParameterizedTest
  @ValueSource(strings = {"c6.4u8g.cluster", "c6.4u8g.cluster.small"})
  void vertical_toAProductThatIsNotLarger_isRefused(String product) {
    DmsException refusal = refusal(fixture.running(1, 600), vertical(product));

    assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_PRODUCT_ID);
    assertThat(refusal).hasMessageContaining("new_product_id must be larger than c6.4u8g.cluster");
  }

  @Test
  void vertical_toAnUnknownProduct_isRefused() {
    DmsException refusal = refusal(fixture.running(1, 600), vertical("c7.1u1g"));

    assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_PRODUCT_ID);
    assertThat(refusal).hasMessageContaining("new_product_id is unknown: c7.1u1g");
  }
}
