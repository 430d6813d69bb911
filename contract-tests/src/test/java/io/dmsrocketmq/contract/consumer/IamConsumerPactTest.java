package io.dmsrocketmq.contract.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import io.dmsrocketmq.client.RocketMqClient;
import io.dmsrocketmq.client.model.ObtainTokenRequest;
import io.dmsrocketmq.contract.Scenario;
import io.dmsrocketmq.contract.state.IamFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class IamConsumerPactTest {

  private static final Scenario OBTAIN_TOKEN = Scenario.recorded("obtainToken");
  private static final Scenario LIST_PROJECTS = Scenario.recorded("listProjects");

  private static final String TOKEN_HEADER = "X-Subject-Token";

  @RegisterExtension
  static final MockProvider PROVIDER =
      MockProvider.of(
          Agreement.on(OBTAIN_TOKEN, "a login with user, account and project")
              .given(IamFacts.USER_EXISTS)
              .withoutToken()
              .filledIn("$.auth.identity.password.user.name", "user_name")
              .filledIn("$.auth.identity.password.user.password", "password")
              .filledIn("$.auth.identity.password.user.domain.name", "account_name")
              .filledIn("$.auth.scope.project.name", "project_name")
              .answerHeader(TOKEN_HEADER, "MIIPAgYJKoZIhvcNAQcCo")
              .answers(201),
          Agreement.on(LIST_PROJECTS, "a query of the caller's projects")
              .given(IamFacts.CALLER_HAS_PROJECT)
              .answers(200));

  @Test
  void obtainToken_withTheRecordedBody_answersTheTokenInItsHeader() {
    try (RocketMqClient client = Requests.client(PROVIDER)) {
      var answer = client.iam().obtainToken(Requests.body(OBTAIN_TOKEN, ObtainTokenRequest.class));

      assertThat(answer.header(TOKEN_HEADER)).contains("MIIPAgYJKoZIhvcNAQcCo");
      assertThat(answer.body().token()).isNotNull().extracting("expiresAt").isNotNull();
    }
  }

  @Test
  void listProjects_answersTheIdentifierOfEach() {
    try (RocketMqClient client = Requests.client(PROVIDER)) {
      var projects = client.iam().listProjects().projects();

      assertThat(projects)
          .isNotEmpty()
          .allSatisfy(project -> assertThat(project.id()).isNotBlank());
    }
  }
}
