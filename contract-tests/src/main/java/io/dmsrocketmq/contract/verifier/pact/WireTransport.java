package io.dmsrocketmq.contract.verifier.pact;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dmsrocketmq.client.transport.Headers;
import io.dmsrocketmq.client.transport.Transport;
import io.dmsrocketmq.client.transport.TransportException;
import io.dmsrocketmq.client.transport.TransportRequest;
import io.dmsrocketmq.client.transport.TransportResponse;
import io.dmsrocketmq.contract.verifier.http.NoAnswer;
import io.dmsrocketmq.contract.verifier.http.Unreachable;
import io.dmsrocketmq.contract.verifier.http.WireAnswer;
import io.dmsrocketmq.contract.verifier.http.WireRequest;
import io.dmsrocketmq.contract.verifier.plan.NotVerifiable;
import io.dmsrocketmq.contract.verifier.world.Server;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Carries the calls by which states are brought about. It deletes no instance that the verifier did
 * not make: a state such as "the project has no instance" must not empty somebody's project.
 */
final class WireTransport implements Transport {

  private static final Pattern ONE_INSTANCE =
      Pattern.compile("/v2/([^/?]+)/instances/([^/?]+)(\\?.*)?");
  private static final Pattern BATCH = Pattern.compile("/v2/[^/?]+/instances/action(\\?.*)?");

  private final Server server;
  private final Function<WireRequest, WireAnswer> way;

  /** Carries calls on a way to the server. */
  WireTransport(Server server, Function<WireRequest, WireAnswer> way) {
    this.server = server;
    this.way = way;
  }

  @Override
  public TransportResponse send(TransportRequest request) throws TransportException {
    byte[] body = request.body();
    WireRequest wireRequest =
        new WireRequest(
            request.method(),
            request.target(),
            request.headers(),
            body == null ? null : new String(body, UTF_8));
    guard(wireRequest);
    WireAnswer answer;
    try {
      answer = way.apply(wireRequest);
    } catch (Unreachable e) {
      throw new TransportException(String.valueOf(e.getMessage()), false, e);
    } catch (NoAnswer e) {
      throw new TransportException(String.valueOf(e.getMessage()), true, e);
    }
    return new TransportResponse(
        answer.status(), Headers.of(answer.headers().map()), answer.text().getBytes(UTF_8));
  }

  private void guard(WireRequest request) {
    Matcher one = ONE_INSTANCE.matcher(request.target());
    boolean deletesForeign =
        request.method().equals("DELETE") && one.matches() && !server.own().holds(one.group(2));
    boolean deletesMany =
        request.method().equals("POST") && BATCH.matcher(request.target()).matches();
    if (deletesForeign || deletesMany) {
      throw new NotVerifiable(
          "needs a project without instances of others, which the verifier does not delete");
    }
  }

  @Override
  public void close() {
    // The way to the server is closed by whoever opened it.
  }
}
