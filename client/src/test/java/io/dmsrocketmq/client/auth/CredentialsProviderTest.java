package io.dmsrocketmq.client.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CredentialsProviderTest {

  private static final CredentialsProvider NOTHING = context -> Optional.empty();
  private static final Credentials KEY = Credentials.accessKey("AK1", "the-secret");

  /** Gives a token for every user. */
  private static final CredentialsContext CONTEXT =
      new CredentialsContext() {
        @Override
        public Optional<Credentials> refused() {
          return Optional.empty();
        }

        @Override
        public AuthToken token(PasswordCredentials user) {
          return new AuthToken("token-of-" + user.user());
        }
      };

  private static Optional<Credentials> from(Map<String, String> variables) throws Exception {
    return new EnvironmentCredentials(variables).credentials(CONTEXT);
  }

  @Test
  void chain_whenTheFirstHasNone_asksTheNext() throws Exception {
    CredentialsProvider chain = Credentials.chain(NOTHING, KEY, Credentials.none());

    assertThat(chain.credentials(CONTEXT)).contains(KEY);
    assertThat(Credentials.chain(NOTHING).credentials(CONTEXT)).isEmpty();
  }

  @Test
  @SuppressWarnings("NullAway") // Callers without its checks can pass null, and must be told.
  void chain_whenItHoldsNothing_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(Credentials::chain)
        .withMessage("providers must not be empty");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Credentials.chain(KEY, null))
        .withMessage("providers must not hold null");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Credentials.chain((CredentialsProvider[]) null))
        .withMessage("providers must not be null");
  }

  @Test
  void environment_whenAKeyIsSet_hasIt() throws Exception {
    assertThat(from(Map.of("DMS_AK", "AK1", "DMS_SK", "the-secret", "DMS_TOKEN", "the-token")))
        .contains(KEY);
    assertThat(
            from(
                Map.of("DMS_AK", "AK1", "DMS_SK", "the-secret", "DMS_SECURITY_TOKEN", "the-token")))
        .contains(Credentials.temporaryAccessKey("AK1", "the-secret", "the-token"));
  }

  @Test
  void environment_whenATokenOrAPasswordIsSet_hasAToken() throws Exception {
    Map<String, String> user =
        Map.of("DMS_IAM_ACCOUNT", "a", "DMS_IAM_USER", "u", "DMS_IAM_PASSWORD", "p");

    assertThat(from(Map.of("DMS_TOKEN", "the-token"))).contains(Credentials.token("the-token"));
    assertThat(from(user)).contains(Credentials.token("token-of-u"));
  }

  @Test
  void environment_whenNothingIsSet_hasNothing() throws Exception {
    assertThat(from(Map.of("DMS_TOKEN", " ", "PATH", "/bin"))).isEmpty();
  }

  @Test
  void environment_whenOnlyAPartIsSet_namesTheOther() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new EnvironmentCredentials(Map.of("DMS_AK", "AK1")))
        .withMessage("the environment variable DMS_SK must be set together with DMS_AK");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new EnvironmentCredentials(
                    Map.of("DMS_SECURITY_TOKEN", "t", "DMS_TOKEN", "the-token")))
        .withMessage(
            "the environment variable DMS_AK must be set together with DMS_SECURITY_TOKEN");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new EnvironmentCredentials(Map.of("DMS_IAM_USER", "u", "DMS_IAM_PASSWORD", "pw")))
        .withMessage(
            "the environment variable DMS_IAM_ACCOUNT must be set together with DMS_IAM_USER and"
                + " DMS_IAM_PASSWORD");
  }

  @Test
  void toString_whateverTheProvider_masksTheSecrets() {
    assertThat(Credentials.password("account", "user-name", "Sesame-0pen"))
        .hasToString("PasswordCredentials[account=account, user=user-name, password=***]");
    assertThat(new EnvironmentCredentials(Map.of("DMS_TOKEN", "the-token")))
        .hasToString("EnvironmentCredentials[AuthToken[value=***]]");
    assertThat(Credentials.chain(KEY)).asString().doesNotContain("the-secret");
  }

  @Test
  void password_whenAPartIsBlank_isNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Credentials.password("account", "user-name", " "))
        .withMessage("password must not be blank");
  }
}
