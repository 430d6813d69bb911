package io.dmsrocketmq.client.auth;

/** What a caller proves its identity with. The text form of every kind masks what is secret. */
public sealed interface Credentials permits AccessKey, AuthToken, NoCredentials {

  /**
   * Returns a permanent access key, with which each request is signed.
   *
   * @param accessKey the access key (AK)
   * @param secretKey the secret key (SK), which never leaves the client
   * @return the credentials
   * @throws IllegalArgumentException if a part is empty or holds characters that no header may hold
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
   * @throws IllegalArgumentException if a part is empty or holds characters that no header may hold
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
}
