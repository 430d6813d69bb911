package io.dmsrocketmq.server.domain.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dmsrocketmq.server.domain.contract.Reading;
import io.dmsrocketmq.server.error.DmsException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MessageRulesTest {

  private static MessageListQuery query(@Nullable String startTime, @Nullable String endTime) {
    return new MessageListQuery("topic", 10, 0, null, startTime, endTime, null);
  }

  @Test
  void range_ofTheRecordedQuery_isEverythingWhereExamplesHold() {
    assertThat(MessageRules.range(query(null, null), Reading.EXAMPLES))
        .isEqualTo(new TimeRange(0, Long.MAX_VALUE));
  }

  @Test
  void range_ofTheRecordedQuery_isRefusedWhereTablesHold() {
    assertThatThrownBy(() -> MessageRules.range(query(null, null), Reading.TABLES))
        .isInstanceOf(DmsException.class)
        .hasMessageContaining("start_time")
        .hasMessageContaining("end_time");
  }

  @Test
  void range_ofAQueryThatNobodyRecorded_isRefusedInEitherCase() {
    assertThatThrownBy(() -> MessageRules.range(query("1", null), Reading.EXAMPLES))
        .isInstanceOf(DmsException.class)
        .hasMessageContaining("end_time");
  }
}
