package io.dmsrocketmq.contract.provider;

import io.dmsrocketmq.client.RocketMqClient;
import io.dmsrocketmq.client.auth.Credentials;
import io.dmsrocketmq.contract.PactRuns;
import io.dmsrocketmq.contract.Pacts;
import io.dmsrocketmq.contract.state.ProviderStates;
import io.dmsrocketmq.contract.state.StateHandler;
import io.dmsrocketmq.contract.state.Tenant;
import io.dmsrocketmq.contract.state.TestControl;
import io.dmsrocketmq.contract.verification.InteractionUnderTest;
import io.dmsrocketmq.contract.verification.ProviderPacts;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A server that runs already keeps the agreements, as far as it can be brought to their facts; the
 * others are reported as skipped.
 */
@EnabledIfSystemProperty(
    named = AnyServerProviderPactIT.BASE_URL,
    matches = ".+",
    disabledReason = "no base URL is given")
class AnyServerProviderPactIT {

  static final String BASE_URL = "dms.base-url";

  private static @Nullable RocketMqClient client;

  @RegisterExtension
  static final ProviderPacts PACTS =
      ProviderPacts.of(Pacts.directory(), Pacts.PROVIDER)
          .at(() -> URI.create(given(BASE_URL)))
          .withStates(AnyServerProviderPactIT::states)
          .allowingMissingFacts();

  private static String given(String property) {
    return Objects.requireNonNull(System.getProperty(property), property);
  }

  private static StateHandler states() {
    Tenant tenant =
        new Tenant(
            given("dms.project-id"),
            given("dms.token"),
            System.getProperty("dms.reading-token"),
            System.getProperty("dms.powerless-token"),
            null);
    RocketMqClient owner =
        RocketMqClient.builder()
            .endpoint(given(BASE_URL))
            .projectId(tenant.projectId())
            .credentials(Credentials.token(given("dms.token")))
            .build();
    client = owner;
    TestControl control =
        Boolean.getBoolean("dms.test-control")
            ? new TestControl(URI.create(given(BASE_URL)))
            : null;
    return new ProviderStates(owner, tenant, control);
  }

  @AfterAll
  static void closeClient() {
    PactRuns.print("any provider", PACTS.numberOfVerified(), PACTS.time());
    if (client != null) {
      client.close();
    }
  }

  @TestTemplate
  void interaction_ofThePact_isKept(InteractionUnderTest interaction) throws Exception {
    interaction.verify();
  }
}
