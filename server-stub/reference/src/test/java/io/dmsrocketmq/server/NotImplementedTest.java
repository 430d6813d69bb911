package io.dmsrocketmq.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Keeps the ledger of operations that answer 501 honest. */
class NotImplementedTest {

  private static final int ENTRIES = 0;

  @Test
  void ledger_comparedWithItsFormerSize_hasNotGrown() throws Exception {
    assertThat(NotImplemented.recorded())
        .as(
            """
            %s may only shrink. Where it is larger than this number, implement the operation;
            where it is smaller, lower the number."""
                .formatted(NotImplemented.LEDGER))
        .hasSize(ENTRIES);
  }

  @Test
  void ledger_comparedWithResources_isCurrentAndSorted() throws Exception {
    assertThat(NotImplemented.recorded())
        .as(
            """
            %s lists the operations that answer 501, sorted:
            an operation that is only in the ledger has been implemented, so remove its line;
            an operation that is only in the resources is new, so implement it."""
                .formatted(NotImplemented.LEDGER))
        .isEqualTo(NotImplemented.found());
  }
}
