package io.dmsrocketmq.client.auth;

import java.util.Optional;

/**
 * Where a client gets its credentials from. {@link Credentials} are providers of themselves; the
 * factories of that type make the others.
 *
 * <p>A provider is asked before every request, by several threads at once, so it answers from a
 * cache where it can. What it throws ends the call and, unless it is a {@link
 * io.dmsrocketmq.client.error.DmsException}, becomes the cause of one.
 */
@FunctionalInterface
public interface CredentialsProvider {

  /**
   * Returns the credentials for the next request.
   *
   * @param context what the client can tell and do
   * @return the credentials, or nothing if the provider has none
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  Optional<Credentials> credentials(CredentialsContext context) throws InterruptedException;
}
