package io.dmsrocketmq.server.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SecretTest {

  @Test
  void matches_onlyTheSameText() {
    Secret secret = new Secret("pässword");

    assertThat(secret.matches("pässword")).isTrue();
    assertThat(secret.matches("password")).isFalse();
    assertThat(secret.matches("")).isFalse();
    assertThat(secret.matches(null)).isFalse();
  }

  @Test
  void toString_ofAnythingThatHoldsSecrets_showsNone() {
    String text = TestTenants.ADMIN + " " + new Caller(TestTenants.ADMIN, List.of());

    assertThat(text)
        .contains("AK-ADMIN", "***")
        .doesNotContain("sk-admin", "admin-password", "admin-token", "security-token");
  }

  @Test
  void login_ofTheRightPerson_dependsOnAccountNameAndPassword() {
    Tenants tenants = TestTenants.ALL;

    assertThat(tenants.login(null, "account", "admin", "admin-password"))
        .contains(TestTenants.ADMIN);
    assertThat(tenants.login("domain-1", null, "admin", "admin-password"))
        .contains(TestTenants.ADMIN);
    assertThat(tenants.login("domain-1", "ignored", "admin", "admin-password")).isPresent();
    assertThat(tenants.login("other", "account", "admin", "admin-password")).isEmpty();
    assertThat(tenants.login(null, "other", "admin", "admin-password")).isEmpty();
    assertThat(tenants.login(null, "account", "reader", "admin-password")).isEmpty();
    assertThat(tenants.login(null, "account", "admin", "wrong")).isEmpty();
  }
}
