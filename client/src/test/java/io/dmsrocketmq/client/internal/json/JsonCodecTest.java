package io.dmsrocketmq.client.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.dmsrocketmq.client.model.AvailabilityZone;
import io.dmsrocketmq.client.model.AvailabilityZonePage;
import io.dmsrocketmq.client.model.Broker;
import io.dmsrocketmq.client.model.BrokerPage;
import io.dmsrocketmq.client.model.ConfigChange;
import io.dmsrocketmq.client.model.ConsumerGroup;
import io.dmsrocketmq.client.model.CreateInstanceRequest;
import io.dmsrocketmq.client.model.Instance;
import io.dmsrocketmq.client.model.InstancePage;
import io.dmsrocketmq.client.model.InstanceStatus;
import io.dmsrocketmq.client.model.MessageOutcome;
import io.dmsrocketmq.client.model.ResendDeadLetterMessagesResult;
import io.dmsrocketmq.client.model.UpdateInstanceRequest;
import io.dmsrocketmq.client.value.ScalarValue;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonCodecTest {

  private final JsonCodec codec = new JsonCodec();

  private <R> R read(String json, Class<R> type) {
    return codec.value(json.getBytes(StandardCharsets.UTF_8), type);
  }

  private <R> List<R> readList(String json, Class<R> type) {
    return codec.list(json.getBytes(StandardCharsets.UTF_8), type);
  }

  private String write(Object body) {
    return new String(codec.encode(body), StandardCharsets.UTF_8);
  }

  @Test
  void value_whenAFieldIsUnknown_ignoresIt() {
    assertThat(read("{\"name\":\"one\",\"colour\":{\"a\":[1]}}", Instance.class).name())
        .isEqualTo("one");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "3; 3",
        "\"3\"; 3",
        "\" 3 \"; 3",
        "3.0; 3",
        "\"3.0\"; 3",
        "3e0; 3",
        "99999999999; 2147483647"
      })
  void value_whenANumberIsWrittenInAnotherWay_readsIt(String json, int expected) {
    assertThat(read("{\"instance_num\":" + json + "}", InstancePage.class).instanceNum())
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "\"\""})
  void value_whenANumberIsLeftEmpty_isNull(String json) {
    assertThat(read("{\"instance_num\":" + json + "}", InstancePage.class).instanceNum()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"9223372036854776000", "\"9223372036854776000\"", "9223372036854776000.0"})
  void value_whenANumberIsLargerThanAnyLong_readsItExactly(String json) {
    assertThat(read("{\"remain_time\":" + json + "}", AvailabilityZone.class).remainTime())
        .isEqualTo(new BigInteger("9223372036854776000"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e999999999", "1e1001", "1e-9999"})
  void value_whenANumberHasAnAbsurdExponent_refusesWithoutExpandingIt(String number) {
    assertThatThrownBy(() -> read("{\"remain_time\":\"" + number + "\"}", AvailabilityZone.class))
        .isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void value_whenANumberHasAMillionDigits_refusesAtOnce() {
    String digits = "9".repeat(1_000_000);

    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () ->
            assertThatThrownBy(
                    () -> read("{\"remain_time\":\"" + digits + "\"}", AvailabilityZone.class))
                .isInstanceOf(UncheckedIOException.class));
  }

  @Test
  void value_whenAStringIsANumberOrABoolean_readsItsText() {
    Instance instance =
        read("{\"name\":48,\"engine_version\":4.8,\"description\":true}", Instance.class);

    assertThat(instance.name()).isEqualTo("48");
    assertThat(instance.description()).isEqualTo("true");
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "\"true\"", "\"True\"", "1", "\"1\""})
  void value_whenABooleanIsAStringOrANumber_readsIt(String json) {
    assertThat(read("{\"soldOut\":" + json + "}", AvailabilityZone.class).soldOut()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"false", "\"False\"", "0", "\"0\""})
  void value_whenABooleanIsFalse_readsIt(String json) {
    assertThat(read("{\"soldOut\":" + json + "}", AvailabilityZone.class).soldOut()).isFalse();
  }

  @Test
  void value_whenAnObjectStandsForAList_wrapsIt() {
    assertThat(read("{\"brokers\":{\"broker_name\":\"b\",\"ids\":0}}", BrokerPage.class).brokers())
        .containsExactly(Broker.builder().brokerName("b").ids(List.of(0L)).build());
  }

  @Test
  void value_whenAListStandsForARecordWithOneList_readsIt() {
    assertThat(read("[{\"broker_name\":\"b\"}]", BrokerPage.class).brokers())
        .containsExactly(Broker.builder().brokerName("b").build());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"code\":\"z\"}",
        "[{\"code\":\"z\"}]",
      })
  void value_whenAnObjectStandsInAListOfOne_readsIt(String body) {
    assertThat(read(body, AvailabilityZone.class).code()).isEqualTo("z");
  }

  @Test
  void value_whenAListStandsForARecordWithSeveralLists_isTheRecordInIt() {
    assertThat(read("[{\"name\":\"g\",\"brokers\":[\"b\"]}]", ConsumerGroup.class))
        .isEqualTo(ConsumerGroup.builder().name("g").brokers(List.of("b")).build());
  }

  @Test
  void value_whenAnEmptyListStandsForAnObject_hasNothingInIt() {
    assertThat(read("[]", AvailabilityZone.class)).isEqualTo(AvailabilityZone.builder().build());
  }

  @Test
  void value_whenSeveralObjectsStandForOne_refuses() {
    assertThatThrownBy(() -> read("[{},{}]", AvailabilityZone.class))
        .isInstanceOf(UncheckedIOException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"error_message", "error_msg"})
  void value_whenTheTextOfACodeHasAnotherName_readsIt(String name) {
    String json = "{\"resend_results\":[{\"error_code\":\"DMS.1\",\"" + name + "\":\"no\"}]}";

    assertThat(read(json, ResendDeadLetterMessagesResult.class).resendResults())
        .singleElement()
        .extracting(MessageOutcome::errorMessage)
        .isEqualTo("no");
  }

  @Test
  void value_whenAListHoldsNull_leavesItOut() {
    assertThat(read("{\"brokers\":[null,{\"broker_name\":\"b\"}]}", BrokerPage.class).brokers())
        .hasSize(1);
  }

  @Test
  void value_whenAWordIsUnknown_keepsIt() {
    Instance instance = read("{\"status\":\"Freezing\"}", Instance.class);

    assertThat(instance.status()).isEqualTo(InstanceStatus.of("Freezing"));
    assertThat(write(instance)).isEqualTo("{\"status\":\"Freezing\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  \r\n", "null", "{}"})
  void value_whenThereIsNoBody_hasNothingInIt(String body) {
    assertThat(read(body, BrokerPage.class)).isEqualTo(BrokerPage.builder().build());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html>",
        "{\"brokers\":",
        "\"text\"",
        "{\"brokers\":[{\"ids\":[\"x\"]}]}",
        "{\"brokers\":[]}<html>",
        "{\"brokers\":[]}{\"brokers\":[]}"
      })
  void value_whenTheBodyIsSomethingElse_refuses(String body) {
    assertThatThrownBy(() -> read(body, BrokerPage.class)).isInstanceOf(UncheckedIOException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"broker_name\":\"b\"}]",
        "[null,{\"broker_name\":\"b\"}]",
        "{\"broker_name\":\"b\"}",
        "{\"[items]\":[{\"broker_name\":\"b\"}]}",
        "{\"items\":[{\"broker_name\":\"b\"}]}",
        "{\"messages\":[{\"broker_name\":\"b\"}]}",
        "{\"total\":1,\"items\":[{\"broker_name\":\"b\"}],\"next\":{\"a\":[1]},\"last\":2}"
      })
  void list_whateverHoldsTheElements_readsThem(String body) {
    assertThat(readList(body, Broker.class))
        .containsExactly(Broker.builder().brokerName("b").build());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"items\":[{\"broker_name\":\"b\"}]",
        "{\"items\":[{\"broker_name\":\"b\"}]}<html>",
        "{\"items\":[{\"broker_name\":\"b\"}]}{}",
        "[{\"broker_name\":\"b\"}]]"
      })
  void list_whenSomethingElseFollows_refuses(String body) {
    assertThatThrownBy(() -> readList(body, Broker.class)).isInstanceOf(UncheckedIOException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "null"})
  void list_whenThereIsNothing_isEmpty(String body) {
    assertThat(readList(body, Broker.class)).isEmpty();
  }

  @Test
  void encode_whenNothingIsSet_writesAnEmptyObject() {
    assertThat(write(UpdateInstanceRequest.builder().build())).isEqualTo("{}");
  }

  @Test
  void encode_whenAListIsEmpty_writesIt() {
    assertThat(write(AvailabilityZonePage.builder().availableZones(List.of()).build()))
        .isEqualTo("{\"available_zones\":[]}");
  }

  @Test
  void encode_whenAScalarHasAKind_keepsIt() {
    assertThat(write(ConfigChange.builder().name("a").value(ScalarValue.of(48)).build()))
        .isEqualTo("{\"name\":\"a\",\"value\":48}");
    assertThat(write(ConfigChange.builder().name("a").value(ScalarValue.of("48")).build()))
        .isEqualTo("{\"name\":\"a\",\"value\":\"48\"}");
  }

  @Test
  void encode_whenAWordIsNotKnown_writesIt() {
    CreateInstanceRequest.ProductId product = CreateInstanceRequest.ProductId.of("c7.2u4g.cluster");

    assertThat(write(product)).isEqualTo("\"c7.2u4g.cluster\"");
  }
}
