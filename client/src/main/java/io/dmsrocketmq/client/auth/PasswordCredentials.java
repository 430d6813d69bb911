package io.dmsrocketmq.client.auth;

import java.util.Optional;

/**
 * A user of the identity service, for whom the client obtains tokens.
 *
 * @param account the name of the account that the user belongs to
 * @param user the name of the user
 * @param password the password of the user
 */
public record PasswordCredentials(String account, String user, String password)
    implements CredentialsProvider {

  /**
   * Checks the parts.
   *
   * @param account the name of the account that the user belongs to
   * @param user the name of the user
   * @param password the password of the user
   * @throws IllegalArgumentException if a part is missing or blank
   */
  public PasswordCredentials {
    HeaderText.requireNotBlank("account", account);
    HeaderText.requireNotBlank("user", user);
    HeaderText.requireNotBlank("password", password);
  }

  @Override
  public Optional<Credentials> credentials(CredentialsContext context) throws InterruptedException {
    return Optional.of(context.token(this));
  }

  @Override
  public String toString() {
    return "PasswordCredentials[account=" + account + ", user=" + user + ", password=***]";
  }
}
