package io.dmsrocketmq.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** What the operator reads who made a mistake. */
class CommandLinesTest {

  private static final Map<String, String> NOTHING = Map.of();

  private static String message(Map<String, String> environment, String... arguments) {
    ServerCommand command = new ServerCommand();
    CommandLine line = CommandLines.of(command, environment, arguments);
    ParameterException fault =
        catchThrowableOfType(
            ParameterException.class,
            () -> {
              line.parseArgs(arguments);
              command.front();
              command.settings();
            });
    return CommandLines.message(fault, new EnvironmentDefaults(environment, List.of(arguments)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          --instance-creation-delay=2s | '2s' is not a duration such as PT2S, PT0.5S or PT1M
          --request-timeout=           | '' is not a duration such as PT2S, PT0.5S or PT1M
          --port=zz                    | 'zz' is not a whole number up to 2147483647
          --rate-limit=99999999999     | '99999999999' is not a whole number up to 2147483647
          --database-url=mysql://h/d   | --database-url starts with jdbc:postgresql:.
          """)
  void message_ofAValue_saysWhatIsWanted(String argument, String reason) {
    assertThat(message(NOTHING, argument))
        .contains(argument.substring(0, argument.indexOf('=')))
        .endsWith(reason)
        .doesNotContain("java.", "Exception");
  }

  @Test
  void message_ofAPath_saysWhatIsWanted() {
    assertThat(message(NOTHING, "--config=a\0b"))
        .endsWith("it is not a path of this system")
        .doesNotContain("java.");
  }

  @Test
  void message_ofAVariable_namesIt() {
    assertThat(message(Map.of("DMS_PORT", "zz")))
        .isEqualTo(
            "Invalid value for DMS_PORT (--port): 'zz' is not a whole number up to 2147483647");
    assertThat(message(Map.of("DMS_PORT", "70000")))
        .isEqualTo("DMS_PORT (--port) is a number from 0 to 65535.");
  }

  @Test
  void message_ofAnOptionThatGoesBeforeItsVariable_namesTheOption() {
    assertThat(message(Map.of("DMS_PORT", "1"), "--port=70000"))
        .isEqualTo("--port is a number from 0 to 65535.");
  }

  @Test
  void variable_behindAnOption_isNotLookedAt() {
    ServerCommand command = new ServerCommand();

    CommandLines.of(command, Map.of("DMS_PORT", "zz"), "--port=1").parseArgs("--port=1");

    assertThat(command.front().listen().port()).isEqualTo(1);
  }

  @Test
  void variable_withTheNameOfAnAction_isNotLookedAt() {
    ServerCommand command = new ServerCommand();

    CommandLine line = CommandLines.of(command, Map.of("DMS_VERSION", "1.0", "DMS_HELP", "x"));

    assertThat(line.parseArgs().hasMatchedOption("--version")).isFalse();
  }

  @Test
  void help_withVariables_tellsTheDefaultsOfTheProgram() {
    CommandLine line = CommandLines.of(new ServerCommand(), Map.of("DMS_PORT", "zz"), "--help");

    line.parseArgs("--help");

    assertThat(line.getUsageMessage()).contains("(8080)").doesNotContain("(zz)");
  }

  @Test
  void version_namesTheContract() throws Exception {
    assertThat(new ServerVersion().getVersion())
        .anyMatch(line -> line.startsWith("dms-rocketmq-server "))
        .anyMatch(line -> line.matches("contract \\d+\\.\\d+\\.\\d+"));
  }
}
