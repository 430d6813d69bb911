package io.dmsrocketmq.client.auth;

/**
 * A token of the identity service.
 *
 * @param value the token
 */
public record AuthToken(String value) implements Credentials {

  /**
   * Checks the token.
   *
   * @param value the token
   * @throws IllegalArgumentException if the token is empty or holds characters that no header may
   *     hold
   */
  public AuthToken {
    HeaderText.check("token", value);
  }

  @Override
  public String toString() {
    return "AuthToken[value=***]";
  }
}
