package io.dmsrocketmq.client.samples;

import io.dmsrocketmq.client.RocketMqClient;
import io.dmsrocketmq.client.auth.Credentials;
import io.dmsrocketmq.client.model.DomainReference;
import io.dmsrocketmq.client.model.ObtainTokenRequest;
import io.dmsrocketmq.client.model.ProjectReference;
import io.dmsrocketmq.client.model.TokenIdentity;
import io.dmsrocketmq.client.model.TokenPassword;
import io.dmsrocketmq.client.model.TokenPasswordUser;
import io.dmsrocketmq.client.model.TokenRequestAuth;
import io.dmsrocketmq.client.model.TokenScope;
import java.util.List;

/** A client that brings a token instead of signing, and how it gets the token. */
public final class TokenSample {

  private TokenSample() {}

  /**
   * Obtains a token for a project and makes a client with it. The token holds for 24 hours.
   *
   * @param endpoint where the message service is reached
   * @param iamEndpoint where the identity service is reached
   * @param projectId the project
   * @param user the user, with password and account
   * @return the client
   */
  public static RocketMqClient client(
      String endpoint, String iamEndpoint, String projectId, TokenPasswordUser user) {
    return RocketMqClient.builder()
        .endpoint(endpoint)
        .projectId(projectId)
        .credentials(Credentials.token(token(iamEndpoint, request(projectId, user))))
        .build();
  }

  private static String token(String iamEndpoint, ObtainTokenRequest request) {
    try (RocketMqClient anybody =
        RocketMqClient.builder()
            .endpoint(iamEndpoint)
            .iamEndpoint(iamEndpoint)
            .credentials(Credentials.none())
            .build()) {
      return anybody.iam().obtainToken(request).header("X-Subject-Token").orElseThrow();
    }
  }

  private static ObtainTokenRequest request(String projectId, TokenPasswordUser user) {
    TokenIdentity identity =
        TokenIdentity.builder()
            .methods(List.of(TokenIdentity.Methods.PASSWORD))
            .password(TokenPassword.builder().user(user).build())
            .build();
    TokenScope scope =
        TokenScope.builder().project(ProjectReference.builder().id(projectId).build()).build();
    return ObtainTokenRequest.builder()
        .auth(TokenRequestAuth.builder().identity(identity).scope(scope).build())
        .build();
  }

  /**
   * Describes a user.
   *
   * @param account the name of the account
   * @param name the name of the user
   * @param password the password of the user
   * @return the user
   */
  public static TokenPasswordUser user(String account, String name, String password) {
    return TokenPasswordUser.builder()
        .name(name)
        .password(password)
        .domain(DomainReference.builder().name(account).build())
        .build();
  }
}
