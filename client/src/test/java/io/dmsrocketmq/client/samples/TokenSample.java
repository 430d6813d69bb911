package io.dmsrocketmq.client.samples;

import io.dmsrocketmq.client.RocketMqClient;
import io.dmsrocketmq.client.auth.CredentialsProvider;

/** A client that brings tokens, which it obtains and renews itself. */
public final class TokenSample {

  private TokenSample() {}

  /**
   * Makes a client of a project.
   *
   * @param endpoint where the message service is reached
   * @param iamEndpoint where the identity service is reached
   * @param projectId the project
   * @param user what {@code Credentials.password(account, user, password)} returns
   * @return the client
   */
  public static RocketMqClient client(
      String endpoint, String iamEndpoint, String projectId, CredentialsProvider user) {
    return RocketMqClient.builder()
        .endpoint(endpoint)
        .iamEndpoint(iamEndpoint)
        .projectId(projectId)
        .credentials(user)
        .build();
  }
}
