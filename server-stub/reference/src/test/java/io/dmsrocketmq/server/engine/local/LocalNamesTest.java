package io.dmsrocketmq.server.engine.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.dmsrocketmq.server.domain.engine.TopicPermission;
import io.dmsrocketmq.server.domain.engine.TopicState;
import io.dmsrocketmq.server.domain.engine.TopicState.BrokerQueues;
import io.dmsrocketmq.server.store.Database;
import io.dmsrocketmq.server.testing.TestDatabase;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestDatabase.class)
class LocalNamesTest {

  private static final int TOPICS = 2_000;
  private static final Pattern SCANNED = Pattern.compile("scanCount: ([0-9]+)");

  private final Database database;
  private final LocalEngineFixture fixture;

  LocalNamesTest(Database database) {
    this.database = database;
    this.fixture = new LocalEngineFixture(database);
    database.run(
        () ->
            IntStream.range(0, TOPICS)
                .forEach(
                    number -> fixture.engine().topics().create(fixture.instance(), topic(number))));
  }

  private static TopicState topic(int number) {
    return new TopicState(
        "topic-" + number,
        List.of(new BrokerQueues("broker-0", 1, 1)),
        TopicPermission.ALL,
        "NORMAL");
  }

  @Test
  void existing_ofNamesPresentMissingAndRepeated_findsThePresentOnes() {
    List<String> names = List.of("topic-1", "absent", "topic-7", "topic-1");

    assertThat(LocalNames.existing(database, "topic", fixture.instance(), names))
        .containsExactlyInAnyOrder("topic-1", "topic-7");
  }

  @Test
  void existing_ofFewNamesAmongMany_looksAtNoOthers() {
    String plan =
        database
            .first(
                "explain analyze " + LocalNames.query("topic"),
                row -> row.getString(1),
                new String[] {"topic-3", "topic-1999", "absent"},
                fixture.instance().id())
            .orElseThrow();

    List<Integer> scanned = SCANNED.matcher(plan).results().map(LocalNamesTest::count).toList();
    assertThat(scanned).isNotEmpty().allMatch(rows -> rows < 20);
  }

  private static int count(MatchResult found) {
    return Integer.parseInt(found.group(1));
  }
}
