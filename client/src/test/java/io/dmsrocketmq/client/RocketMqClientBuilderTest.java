package io.dmsrocketmq.client;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.dmsrocketmq.client.auth.Credentials;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@SuppressWarnings("NullAway") // Callers without its checks can pass null, and must be told.
class RocketMqClientBuilderTest {

  private static final Credentials KEY = Credentials.accessKey("AK1", "the-secret");

  @Test
  void call_whenTheClientLacksWhatItNeeds_namesTheOption() {
    try (RocketMqClient bare =
        RocketMqClient.builder().endpoint("https://dms.example.com").credentials(KEY).build()) {
      assertThatIllegalStateException()
          .isThrownBy(() -> bare.instances().listInstances())
          .withMessage("projectId is not known to this client; set it on the builder");
      assertThatIllegalStateException()
          .isThrownBy(() -> bare.iam().listProjects())
          .withMessageStartingWith("iamEndpoint ");
    }
  }

  @Test
  void build_whenCredentialsWouldTravelUnprotected_refusesUnlessAllowed() {
    RocketMqClientBuilder plain =
        RocketMqClient.builder().endpoint("http://dms.example.com").credentials(KEY);

    assertThatIllegalArgumentException()
        .isThrownBy(plain::build)
        .withMessageStartingWith("endpoint must begin with https://");
    plain.allowPlainHttp().build().close();
    RocketMqClient.builder()
        .endpoint("http://dms.example.com")
        .credentials(Credentials.none())
        .build()
        .close();
  }

  @Test
  void build_whenPasswordsWouldTravelUnprotected_refusesWhateverTheCredentials() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                RocketMqClient.builder()
                    .endpoint("https://dms.example.com")
                    .iamEndpoint("http://iam.example.com")
                    .credentials(Credentials.none())
                    .build())
        .withMessageStartingWith("iamEndpoint must begin with https://");
  }

  @Test
  void build_whenSomethingIsMissingOrWrong_namesIt() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RocketMqClient.builder().credentials(KEY).build())
        .withMessage("endpoint must not be null");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RocketMqClient.builder().endpoint("https://dms.example.com").build())
        .withMessage("credentials must not be null");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RocketMqClient.builder().projectId("a/b"))
        .withMessageStartingWith("projectId ");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RocketMqClient.builder().attemptTimeout(Duration.ZERO))
        .withMessage("attemptTimeout must be positive");
  }

  private static Arguments setting(String message, Consumer<RocketMqClientBuilder> setting) {
    return arguments(message, setting);
  }

  static Stream<Arguments> wrongSettings() {
    return Stream.of(
        setting("connectTimeout must be positive", b -> b.connectTimeout(Duration.ZERO)),
        setting("attemptTimeout must be positive", b -> b.attemptTimeout(Duration.ofNanos(-1))),
        setting("callTimeout must be positive", b -> b.callTimeout(Duration.ZERO)),
        setting("maxConnections must be positive", b -> b.maxConnections(0)),
        setting("maxResponseBytes must be positive", b -> b.maxResponseBytes(0)),
        setting("endpoint must not be null", b -> b.endpoint(null)),
        setting("iamEndpoint must not be null", b -> b.iamEndpoint(null)),
        setting("projectId must not be null", b -> b.projectId(null)),
        setting("engine must not be null", b -> b.engine(null)),
        setting("credentials must not be null", b -> b.credentials(null)),
        setting("retryPolicy must not be null", b -> b.retryPolicy(null)),
        setting("interceptor must not be null", b -> b.interceptor(null)),
        setting("executor must not be null", b -> b.executor(null)),
        setting("clock must not be null", b -> b.clock(null)),
        setting("random must not be null", b -> b.random(null)),
        setting("proxySelector must not be null", b -> b.proxySelector(null)),
        setting("proxyAuthenticator must not be null", b -> b.proxyAuthenticator(null)),
        setting("sslContext must not be null", b -> b.sslContext(null)),
        setting("sslParameters must not be null", b -> b.sslParameters(null)),
        setting("transport must not be null", b -> b.transport(null)));
  }

  @ParameterizedTest
  @MethodSource("wrongSettings")
  void builder_whenASettingIsMissingOrNotPositive_namesIt(
      String message, Consumer<RocketMqClientBuilder> setting) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> setting.accept(RocketMqClient.builder()))
        .withMessage(message);
  }
}
