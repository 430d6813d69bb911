package io.dmsrocketmq.client.auth;

import java.util.Optional;

/** What a client can tell its provider of credentials, and do for it. */
public interface CredentialsContext {

  /**
   * Returns the credentials that the service has just refused. A provider that returns others gets
   * one more request; one that returns the same, or none, lets the refusal stand.
   *
   * @return the refused credentials, or nothing before the first request of a call
   */
  Optional<Credentials> refused();

  /**
   * Returns a token for the project of the client, which the identity service gives for a password.
   * The client keeps the token and renews it ahead of its end, or once it has been refused; however
   * many calls wait for a renewal, there is only one at a time.
   *
   * @param user the user
   * @return the token
   * @throws InterruptedException if the thread is interrupted while it waits
   * @throws io.dmsrocketmq.client.error.DmsException if no token is to be had within the time of
   *     the call
   */
  AuthToken token(PasswordCredentials user) throws InterruptedException;
}
