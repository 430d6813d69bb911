package io.dmsrocketmq.contract.verifier.http;

import io.dmsrocketmq.client.auth.AccessKey;
import io.dmsrocketmq.client.auth.AuthToken;
import io.dmsrocketmq.client.auth.Credentials;
import io.dmsrocketmq.client.internal.signing.RequestAuthorizer;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * Who asks, and for which project.
 *
 * @param project the identifier of the project
 * @param credentials what proves the identity
 */
public record Tenant(String project, Credentials credentials) {

  /**
   * Adds the proof of identity to a request.
   *
   * @param request the request, which must not change any more
   * @param base the address that it goes to
   * @return the request with the headers that the tenant's kind of credentials needs
   */
  public WireRequest prove(WireRequest request, URI base) {
    return prove(request, base, Clock.systemUTC());
  }

  /**
   * Adds the proof of identity as it would have been made at another time.
   *
   * @param request the request
   * @param base the address that it goes to
   * @param clock the time of a signature
   * @return the request with the headers
   */
  public WireRequest prove(WireRequest request, URI base, Clock clock) {
    return request.with(
        new RequestAuthorizer(clock)
            .headers(
                credentials,
                request.method(),
                base.getAuthority(),
                TargetReader.read(request.target()),
                null,
                request.bytes()));
  }

  /**
   * Tells whether requests are signed.
   *
   * @return true with an access key, false with a token or nothing
   */
  public boolean signs() {
    return credentials instanceof AccessKey;
  }

  /**
   * Lists what must never be shown.
   *
   * @return the secrets
   */
  public List<String> secrets() {
    List<String> secrets = new ArrayList<>();
    if (credentials instanceof AuthToken token) {
      secrets.add(token.value());
    } else if (credentials instanceof AccessKey key) {
      secrets.add(key.secretKey());
      if (key.securityToken() != null) {
        secrets.add(key.securityToken());
      }
    }
    return secrets;
  }

  @Override
  public String toString() {
    return "tenant of " + project;
  }
}
