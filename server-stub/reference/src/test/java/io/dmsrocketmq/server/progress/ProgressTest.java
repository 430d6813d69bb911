package io.dmsrocketmq.server.progress;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ProgressTest {

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private long milliseconds;
  private final Progress progress =
      new Progress(
          new PrintStream(said, true, UTF_8), () -> TimeUnit.MILLISECONDS.toNanos(milliseconds));

  @Test
  void work_thatIsShort_isNotToldOf() {
    Progress.Work work = progress.begin(2, "parts");
    milliseconds = 999;
    work.reached(2);

    assertThat(said.toString(UTF_8)).isEmpty();
  }

  @Test
  void work_thatIsLong_isToldOfOnceASecond() {
    Progress.Work work = progress.begin(4, "parts");
    milliseconds = 1000;
    work.reached(1);
    milliseconds = 1900;
    work.reached(2);
    milliseconds = 2000;
    work.reached(3);

    assertThat(said.toString(UTF_8).lines()).containsExactly("1 of 4 parts", "3 of 4 parts");
  }

  @Test
  void progress_inAProcessWithoutATerminal_isNotSeen() {
    assertThat(Progress.onTerminal().isSeen()).isFalse();
  }
}
