package io.dmsrocketmq.contract.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import io.dmsrocketmq.client.model.ErrorCode;
import io.dmsrocketmq.contract.state.CallerFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(PactConsumer.class)
class IamConsumerPactTest {

  private static final String TOKEN_HEADER = "X-Subject-Token";
  private static final String USER = "$.auth.identity.password.user.";

  private static <T> Agreement<T> withUser(
      ClientCall<T> call, String scenario, String description) {
    return Agreement.on(call, scenario, description)
        .given(CallerFacts.HAS_PASSWORD)
        .filledIn(USER + "name", "user_name")
        .filledIn(USER + "domain.name", "account_name");
  }

  @ParameterizedTest
  @ValueSource(strings = {"recorded", "project-scope", "domain-scope"})
  void obtainToken_withAPassword_answersTheTokenInItsHeader(String scenario) {
    String scope = scenario.equals("domain-scope") ? "domain" : "project";
    String name = scope.equals("domain") ? "account_name" : "project_name";

    var answer =
        withUser(IamCalls.OBTAIN_TOKEN, scenario, "a login in the form " + scenario)
            .filledIn(USER + "password", "password")
            .filledIn("$.auth.scope." + scope + ".name", name)
            .answerHeader(TOKEN_HEADER, "MIIPAgYJKoZIhvcNAQcCo")
            .answers(201);

    assertThat(answer.header(TOKEN_HEADER)).contains("MIIPAgYJKoZIhvcNAQcCo");
    assertThat(answer.body().token()).isNotNull().extracting("expiresAt").isNotNull();
  }

  @Test
  void obtainToken_withAWrongPassword_isRefused() {
    withUser(IamCalls.OBTAIN_TOKEN, "recorded", "a login with a wrong password")
        .filledIn("$.auth.scope.project.name", "project_name")
        .refuses(ErrorCode.TOKEN_INVALID);
  }

  @Test
  void obtainToken_withoutAMethod_isRefused() {
    withUser(IamCalls.OBTAIN_TOKEN, "recorded", "a login by an unknown method")
        .changed("/auth/identity/methods/0", "handshake")
        .refuses(ErrorCode.INVALID_REQUEST_PARAMETER);
  }

  @Test
  void listProjects_always_answersTheIdentifierOfEach() {
    var projects =
        Agreement.on(IamCalls.LIST_PROJECTS, "a query of the projects of the caller")
            .byTheOwner()
            .answers(200)
            .projects();

    assertThat(projects).isNotEmpty().allSatisfy(project -> assertThat(project.id()).isNotBlank());
  }
}
