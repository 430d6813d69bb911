package io.dmsrocketmq.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
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
