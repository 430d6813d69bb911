package io.dmsrocketmq.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.dmsrocketmq.server.auth.TenantsFile;
import io.dmsrocketmq.server.auth.User;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartHintsTest {

  private static final String URL = "http://127.0.0.1:8080";

  @TempDir private Path directory = Path.of("");

  private List<String> hintsOf(String... users) throws Exception {
    StringBuilder file =
        new StringBuilder("domains:\n- name: account\n  projects: [{id: p-1, name: project}]\n");
    file.append("  users:\n");
    for (String user : users) {
      file.append("  - ").append(user).append('\n');
    }
    List<User> read =
        TenantsFile.read(Files.writeString(directory.resolve("users.yaml"), file)).users();
    List<String> hints = StartHints.withoutSecrets(URL, read);
    assertThat(hints).noneMatch(hint -> hint.contains("hidden"));
    return hints;
  }

  @Test
  void withoutSecrets_ofAUserWithAToken_leavesTheTokenToWhoeverKnowsIt() throws Exception {
    assertThat(hintsOf("{name: one, tokens: [{value: hidden, project: project}]}"))
        .contains("project   p-1", "account   account", "user      one")
        .anyMatch(hint -> hint.startsWith("token     TOKEN=... "))
        .endsWith("try       curl -H \"X-Auth-Token: $TOKEN\" " + URL + "/v2/p-1/instances");
  }

  @Test
  void withoutSecrets_ofAUserWithAPassword_tellsHowToGetAToken() throws Exception {
    assertThat(hintsOf("{name: \"o'one\", password: hidden}"))
        .anyMatch(hint -> hint.startsWith("password  PASSWORD=... "))
        .anyMatch(
            hint ->
                hint.startsWith("token     TOKEN=$(curl ")
                    && hint.contains("\"name\":\"o\\u0027one\"")
                    && hint.contains("\"password\":\"'\"$PASSWORD\"'\""))
        .endsWith("try       curl -H \"X-Auth-Token: $TOKEN\" " + URL + "/v2/p-1/instances");
  }

  @Test
  void withoutSecrets_ofAUserWithAKey_namesTheKey() throws Exception {
    assertThat(hintsOf("{name: one, access-keys: [{ak: KEY-1, sk: hidden}]}"))
        .contains("AK        KEY-1")
        .endsWith("try       a signed GET of " + URL + "/v2/p-1/instances");
  }

  @Test
  void withoutSecrets_passesOverWhoeverCannotCall() throws Exception {
    assertThat(
            hintsOf(
                "{name: no-proof}",
                "{name: no-role, role: none, password: hidden}",
                "{name: no-project, projects: [], password: hidden}",
                "{name: reader, role: read-only, password: hidden}"))
        .contains("user      reader");
  }

  @Test
  void withoutSecrets_whereNobodyCanCall_saysNothing() throws Exception {
    assertThat(hintsOf("{name: one}")).isEmpty();
  }
}
