package io.dmsrocketmq.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dmsrocketmq.server.ServerSettings.Switches;
import io.dmsrocketmq.server.domain.contract.Reading;
import io.dmsrocketmq.server.domain.transitions.Transition;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine.ParameterException;

class EnvironmentDefaultsTest {

  @Test
  void option_leftOut_comesFromTheEnvironment() {
    ServerSettings settings =
        settings(Map.of("DMS_DATA_DIR", "from-environment", "DMS_INSTANCE_CREATION_DELAY", "PT9S"));

    assertThat(settings.dataDirectory()).hasToString("from-environment");
    assertThat(settings.transitionDelays())
        .containsEntry(Transition.CREATION, Duration.ofSeconds(9));
  }

  @Test
  void option_given_goesBeforeTheEnvironment() {
    assertThat(settings(Map.of("DMS_AUTH", "enforced"), "--auth=off").authenticationEnforced())
        .isFalse();
  }

  @Test
  void option_neitherGivenNorInTheEnvironment_hasItsDefault() {
    ServerSettings settings = settings(Map.of());

    assertThat(settings.authenticationEnforced()).isTrue();
    assertThat(settings.tenant()).isNull();
  }

  @Test
  void settings_inALog_showNoSecrets() {
    ServerSettings settings =
        settings(
            Map.of(),
            "--database-url=jdbc:postgresql://db/dms?user=u&password=hidden-1",
            "--project-id=p",
            "--ak=a",
            "--sk=hidden-2",
            "--token=hidden-3");

    assertThat(settings.toString()).contains("projectId=p").doesNotContain("hidden");
  }

  @Test
  void secretKey_withoutAccessKey_isRefused() {
    assertThatThrownBy(() -> settings(Map.of(), "--project-id=p", "--sk=s"))
        .isInstanceOf(ParameterException.class)
        .hasMessage("--ak and --sk go together.");
  }

  @Test
  void token_withoutProject_isRefused() {
    assertThatThrownBy(() -> settings(Map.of("DMS_TOKEN", "t")))
        .isInstanceOf(ParameterException.class)
        .hasMessageContaining("need --project-id");
  }

  @ParameterizedTest
  @CsvSource({
    "true, --host=127.0.0.1",
    "true, --host=0.0.0.0",
    "true, --host=0.0.0.0 --project-id=p",
    "true, --project-id=p --token=t",
    "true, --host=::1 --project-id=p --ak=a --sk=s",
    "false, --host=0.0.0.0 --project-id=p --token=t",
    "false, --host=:: --project-id=p --ak=a --sk=s",
    "false, --config=file"
  })
  void demoTenant_besideAnotherTenant_staysOnLoopbackOnly(boolean stays, String arguments) {
    assertThat(settings(Map.of(), arguments.split(" ", -1)).demoTenant()).isEqualTo(stays);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --port=70000                                | --port is a number from 0 to 65535.
          --max-connections=0                         | --max-connections is at least 1.
          --request-timeout=PT0.5S                    | --request-timeout is at least PT1S.
          --rate-limit=0                              | --rate-limit is at least 1.
          --cors-origin=https://a.example/            | --cors-origin is an origin such as https://console.example.com, without a path, or *.
          --rate-limit-status=503                     | --rate-limit-status is 404 or 429.
          --tls-key-store-password-file=f             | needs --tls-key-store.
          --tls-key-store=/nowhere                    | DMS_TLS_KEY_STORE_PASSWORD
          """)
  void listening_outOfRange_isRefused(String argument, String reason) {
    ServerCommand command = parsed(Map.of(), argument);

    assertThatThrownBy(() -> command.front())
        .isInstanceOf(ParameterException.class)
        .hasMessageContaining(reason);
  }

  @Test
  void switches_inTheEnvironment_areOn() {
    Map<String, String> environment =
        Map.of("DMS_TEST_CONTROL", "true", "DMS_STRICT", "false", "DMS_WIRE", "examples");

    assertThat(settings(environment).switches())
        .isEqualTo(new Switches(true, Reading.EXAMPLES, false));
    assertThat(settings(Map.of()).switches()).isEqualTo(Switches.OFF);
  }

  private static ServerSettings settings(Map<String, String> environment, String... arguments) {
    return parsed(environment, arguments).settings();
  }

  private static ServerCommand parsed(Map<String, String> environment, String... arguments) {
    ServerCommand command = new ServerCommand();
    CommandLines.of(command, environment, arguments).parseArgs(arguments);
    return command;
  }
}
