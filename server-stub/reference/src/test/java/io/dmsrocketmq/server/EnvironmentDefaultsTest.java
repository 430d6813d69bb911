package io.dmsrocketmq.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

class EnvironmentDefaultsTest {

  @Test
  void option_leftOut_comesFromTheEnvironment() {
    ServerSettings settings =
        settings(Map.of("DMS_DATA_DIR", "from-environment", "DMS_INSTANCE_CREATION_DELAY", "PT9S"));

    assertThat(settings.dataDirectory()).hasToString("from-environment");
    assertThat(settings.instanceCreationDelay()).isEqualTo(Duration.ofSeconds(9));
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

  @Test
  void port_outOfRange_isRefused() {
    assertThatThrownBy(() -> settings(Map.of(), "--port=70000"))
        .isInstanceOf(ParameterException.class);
  }

  private static ServerSettings settings(Map<String, String> environment, String... arguments) {
    ServerCommand command = new ServerCommand();
    new CommandLine(command)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setDefaultValueProvider(new EnvironmentDefaults(environment))
        .parseArgs(arguments);
    return command.settings();
  }
}
