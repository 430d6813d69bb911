package io.dmsrocketmq.client.auth;

import java.util.Arrays;
import java.util.Optional;

/** What a caller proves its identity with. The text form of every kind masks what is secret. */
public sealed interface Credentials extends CredentialsProvider
    permits AccessKey, AuthToken, NoCredentials {

  /**
   * Returns a permanent access key, with which each request is signed.
   *
   * @param accessKey the access key (AK)
   * @param secretKey the secret key (SK), which never leaves the client
   * @return the credentials
   * @throws IllegalArgumentException if a part is empty or holds characters that no header may
   *     hold, or if the secret key begins or ends with blanks
   */
  static Credentials accessKey(String accessKey, String secretKey) {
    return new AccessKey(accessKey, secretKey, null);
  }

  /**
   * Returns a temporary access key, with which each request is signed.
   *
   * @param accessKey the access key (AK)
   * @param secretKey the secret key (SK), which never leaves the client
   * @param securityToken the token that was issued together with the key
   * @return the credentials
   * @throws IllegalArgumentException if a part is empty or holds characters that no header may
   *     hold, or if the secret key begins or ends with blanks
   */
  static Credentials temporaryAccessKey(String accessKey, String secretKey, String securityToken) {
    return new AccessKey(accessKey, secretKey, securityToken);
  }

  /**
   * Returns a token of the identity service, which is sent with each request.
   *
   * @param token the token
   * @return the credentials
   * @throws IllegalArgumentException if the token is empty or holds characters that no header may
   *     hold
   */
  static Credentials token(String token) {
    return new AuthToken(token);
  }

  /**
   * Returns no credentials, for a server that asks for none and for the operation that obtains a
   * token.
   *
   * @return the credentials
   */
  static Credentials none() {
    return new NoCredentials();
  }

  /**
   * Returns a provider that obtains tokens for a user from the identity service. The client needs
   * the endpoint of that service and a project, for which the tokens are valid.
   *
   * @param account the name of the account that the user belongs to
   * @param user the name of the user
   * @param password the password of the user
   * @return the provider
   * @throws IllegalArgumentException if a part is missing or blank
   */
  static CredentialsProvider password(String account, String user, String password) {
    return new PasswordCredentials(account, user, password);
  }

  /**
   * Returns a provider that reads environment variables: {@code DMS_AK} and {@code DMS_SK}, with
   * {@code DMS_SECURITY_TOKEN} for a temporary key; else {@code DMS_TOKEN}; else {@code
   * DMS_IAM_ACCOUNT}, {@code DMS_IAM_USER} and {@code DMS_IAM_PASSWORD}. Without any of them it has
   * no credentials.
   *
   * @return the provider
   * @throws IllegalArgumentException if only some of the variables are set that belong together
   */
  static CredentialsProvider fromEnvironment() {
    return new EnvironmentCredentials(System.getenv());
  }

  /**
   * Returns a provider that asks others in their order; the first one that has credentials counts.
   *
   * @param providers the providers to ask, at least one
   * @return the provider
   * @throws IllegalArgumentException if there are none, or one is null
   */
  static CredentialsProvider chain(CredentialsProvider... providers) {
    if (providers == null) {
      throw new IllegalArgumentException("providers must not be null");
    }
    return new CredentialsChain(Arrays.asList(providers));
  }

  @Override
  default Optional<Credentials> credentials(CredentialsContext context) {
    return Optional.of(this);
  }
}
