package io.dmsrocketmq.server.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class AdditionalUserTest {
  private final List<User> others = List.of(DemoTenant.user());

  @Test
  void add_newProject_givesAUserWithAnAccountOfItsOwn() {
    List<User> users = AdditionalUser.add(others, "my-project", "AK", "SK", "token");

    User added = users.get(0);
    assertThat(users).hasSize(2).contains(DemoTenant.user());
    assertThat(added.projects()).extracting(Project::id).containsExactly("my-project");
    assertThat(added.domain()).isNotEqualTo(DemoTenant.user().domain());
    assertThat(new Tenants(users).holderOfToken("token"))
        .contains(new Caller(added, added.projects()));
    assertThat(new Tenants(users).holderOfAccessKey("AK")).isPresent();
  }

  @Test
  void add_projectOfAnotherUser_joinsIt() {
    Project project = DemoTenant.user().projects().get(0);

    User added = AdditionalUser.add(others, project.id(), null, null, "token").get(0);

    assertThat(added.projects()).containsExactly(project);
  }

  @Test
  void add_accessKeyWithoutSecretKey_isRefused() {
    assertThatThrownBy(() -> AdditionalUser.add(others, "p", "AK", null, null))
        .isInstanceOf(InvalidTenantsException.class)
        .hasMessageContaining("together");
  }

  @Test
  void add_accessKeyOfAnotherUser_isRefused() {
    assertThatThrownBy(() -> AdditionalUser.add(others, "p", "DEMO-ACCESS-KEY", "SK", null))
        .hasMessageContaining("access key DEMO-ACCESS-KEY is used twice");
  }

  @Test
  void add_projectIdThatFitsNoPath_isRefused() {
    assertThatThrownBy(() -> AdditionalUser.add(others, "a/b", null, null, "t"))
        .hasMessageContaining("project id a/b must be");
  }
}
