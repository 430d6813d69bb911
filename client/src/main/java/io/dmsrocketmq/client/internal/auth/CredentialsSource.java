package io.dmsrocketmq.client.internal.auth;

import io.dmsrocketmq.client.auth.AuthToken;
import io.dmsrocketmq.client.auth.Credentials;
import io.dmsrocketmq.client.auth.CredentialsContext;
import io.dmsrocketmq.client.auth.CredentialsProvider;
import io.dmsrocketmq.client.auth.PasswordCredentials;
import io.dmsrocketmq.client.error.DmsCredentialsException;
import io.dmsrocketmq.client.error.DmsException;
import io.dmsrocketmq.client.error.DmsTimeoutException;
import io.dmsrocketmq.client.internal.time.Deadline;
import io.dmsrocketmq.client.operation.OperationExecutor;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Asks the provider of a client for credentials, and keeps the tokens that it needs. */
public final class CredentialsSource implements AutoCloseable {

  private final CredentialsProvider provider;
  private final TokenIssuer issuer;
  private final Clock clock;
  private final Map<PasswordCredentials, TokenSlot> slots = new ConcurrentHashMap<>();

  /**
   * Makes a source.
   *
   * @param provider where the credentials come from
   * @param identity what carries out the calls of the identity service
   * @param projectId the project that the tokens are for, or null if the client has none
   * @param clock the time of day
   */
  public CredentialsSource(
      CredentialsProvider provider,
      OperationExecutor identity,
      @Nullable String projectId,
      Clock clock) {
    this.provider = provider;
    this.issuer = new TokenIssuer(identity, projectId, clock);
    this.clock = clock;
  }

  /**
   * Returns the credentials for a request.
   *
   * @param operationId the operation that is called
   * @param attempts how often it was sent before
   * @param sent whether an earlier sending may have had its effect
   * @param refused the credentials that the service has just refused, or null for none
   * @param deadline when the call has to be over
   * @return the credentials
   * @throws DmsException if there are none within the time
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public Credentials credentials(
      String operationId,
      int attempts,
      boolean sent,
      @Nullable Credentials refused,
      Deadline deadline)
      throws InterruptedException {
    if (provider instanceof Credentials fixed) {
      return fixed;
    }
    Optional<Credentials> found;
    try {
      found = provider.credentials(new Context(operationId, attempts, sent, refused, deadline));
    } catch (DmsException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new DmsCredentialsException(operationId, attempts, "the provider failed", e);
    }
    return found.orElseThrow(
        () -> new DmsCredentialsException(operationId, attempts, "the provider has none", null));
  }

  @Override
  public void close() {
    slots.values().forEach(TokenSlot::close);
  }

  private TokenSlot slot(PasswordCredentials user) {
    return slots.computeIfAbsent(user, key -> new TokenSlot(() -> issuer.issue(key), clock));
  }

  private final class Context implements CredentialsContext {
    private final String operationId;
    private final int attempts;
    private final boolean sent;
    private final @Nullable Credentials refused;
    private final Deadline deadline;

    private Context(
        String operationId,
        int attempts,
        boolean sent,
        @Nullable Credentials refused,
        Deadline deadline) {
      this.operationId = operationId;
      this.attempts = attempts;
      this.sent = sent;
      this.refused = refused;
      this.deadline = deadline;
    }

    @Override
    public Optional<Credentials> refused() {
      return Optional.ofNullable(refused);
    }

    @Override
    public AuthToken token(PasswordCredentials user) throws InterruptedException {
      try {
        return slot(user).token(refused, deadline);
      } catch (TimeoutException e) {
        throw new DmsTimeoutException(
            operationId, attempts, sent, "no token came within the time of the call", e);
      } catch (ExecutionException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        throw new DmsCredentialsException(operationId, attempts, text(cause), cause);
      }
    }

    private static String text(Throwable cause) {
      return cause.getMessage() == null ? "no token came" : cause.getMessage();
    }
  }
}
