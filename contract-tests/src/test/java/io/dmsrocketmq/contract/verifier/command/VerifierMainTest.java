package io.dmsrocketmq.contract.verifier.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerifierMainTest {

  private static final String[] SOUND = {
    "--base-url", "http://127.0.0.1:1", "--project-id", "p", "--token", "t-secret"
  };

  private final PrintStream out = System.out;
  private final PrintStream err = System.err;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @BeforeEach
  void capture() {
    PrintStream stream = new PrintStream(printed, true, UTF_8);
    System.setOut(stream);
    System.setErr(stream);
  }

  @AfterEach
  void release() {
    System.setOut(out);
    System.setErr(err);
  }

  private static int run(String... more) {
    return VerifierMain.run(Map.of(), with(more));
  }

  private static String[] with(String... more) {
    String[] all = Arrays.copyOf(SOUND, SOUND.length + more.length);
    System.arraycopy(more, 0, all, SOUND.length, more.length);
    return all;
  }

  @Test
  void list_printsTheClaimsAndTriesNone() {
    assertThat(run("--list")).isZero();
    assertThat(printed.toString(UTF_8).lines())
        .hasSizeGreaterThan(500)
        .contains("paging listUsers: gives pages that are parts of the list");
  }

  @Test
  void filter_choosesClaimsByTheirName() {
    assertThat(run("--list", "--filter", "^paging listUsers")).isZero();
    assertThat(printed.toString(UTF_8).lines()).hasSize(1);
  }

  @Test
  void filter_thatNothingMatches_isAWrongCommandLine() {
    assertThat(run("--filter", "no such claim")).isEqualTo(2);
  }

  @Test
  void serverThatIsNotThere_hasAnExitCodeOfItsOwn() throws IOException {
    int free;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }

    assertThat(
            VerifierMain.run(
                Map.of("DMS_TOKEN", "t"), "--base-url=http://127.0.0.1:" + free, "--project-id=p"))
        .isEqualTo(VerifierMain.UNREACHABLE);
    assertThat(printed.toString(UTF_8)).contains("no connection");
  }

  @ParameterizedTest
  @CsvSource({
    "--base-url, ftp://host",
    "--ak, key",
    "--open, no-such-behaviour=x",
    "--open, unknown-property=perhaps",
    "--filter, [",
    "--patience, PT0S",
    "--other-project-id, q",
    "--other-token, t",
    "--user-name, u",
    "--instance-request, no-such-file.json",
    "--no-such-option, x"
  })
  void commandLine_thatIsWrong_isRefusedByTheNameOfTheOption(String option, String value) {
    assertThat(run(option, value)).isEqualTo(2);
    assertThat(printed.toString(UTF_8)).contains(option).doesNotContain("t-secret");
  }

  @Test
  void credentials_thatAreMissing_areAskedFor() {
    assertThat(VerifierMain.run(Map.of(), "--base-url=http://127.0.0.1:1", "--project-id=p"))
        .isEqualTo(2);
    assertThat(printed.toString(UTF_8)).contains("DMS_TOKEN");
  }
}
