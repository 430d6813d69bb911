package io.dmsrocketmq.contract.verifier.pact;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dmsrocketmq.contract.pact.PactInteraction;
import io.dmsrocketmq.contract.verifier.http.WireRequest;
import io.dmsrocketmq.contract.verifier.world.Server;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Flow;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Signs the requests of interactions that expect the token of a caller who may do everything, where
 * that caller has a key and no token. The token of the example stands in them then.
 */
final class Signing implements UnaryOperator<HttpRequest> {

  private static final String TOKEN_HEADER = "X-Auth-Token";

  private final Server server;
  private String exampleToken = "";

  Signing(Server server) {
    this.server = server;
  }

  /** Learns which token stands for the caller. */
  void prepare(PactInteraction interaction) {
    List<String> tokens = interaction.http().getRequest().getHeaders().get(TOKEN_HEADER);
    exampleToken = tokens == null || tokens.isEmpty() ? "" : tokens.get(0);
  }

  @Override
  public HttpRequest apply(HttpRequest request) {
    boolean byExample =
        request.headers().firstValue(TOKEN_HEADER).filter(exampleToken::equals).isPresent();
    if (!byExample || !server.tenant().signs()) {
      return request;
    }
    Map<String, String> headers = new LinkedHashMap<>();
    request.headers().map().forEach((name, values) -> headers.put(name, String.join(",", values)));
    headers.keySet().removeIf(TOKEN_HEADER::equalsIgnoreCase);
    String target =
        request.uri().getRawPath()
            + (request.uri().getRawQuery() == null ? "" : "?" + request.uri().getRawQuery());
    WireRequest signed =
        server
            .tenant()
            .prove(
                new WireRequest(request.method(), target, headers, body(request)),
                server.wire().base());
    HttpRequest.Builder builder = HttpRequest.newBuilder(request.uri());
    request.timeout().ifPresent(builder::timeout);
    signed.headers().forEach(builder::setHeader);
    return builder
        .method(
            request.method(), request.bodyPublisher().orElse(HttpRequest.BodyPublishers.noBody()))
        .build();
  }

  private static @Nullable String body(HttpRequest request) {
    return request
        .bodyPublisher()
        .filter(publisher -> publisher.contentLength() != 0)
        .map(Signing::read)
        .orElse(null);
  }

  private static String read(BodyPublisher publisher) {
    BodySubscriber<String> reader = BodySubscribers.ofString(UTF_8);
    publisher.subscribe(
        new Flow.Subscriber<>() {
          @Override
          public void onSubscribe(Flow.Subscription subscription) {
            reader.onSubscribe(subscription);
          }

          @Override
          public void onNext(ByteBuffer item) {
            reader.onNext(List.of(item));
          }

          @Override
          public void onError(Throwable fault) {
            reader.onError(fault);
          }

          @Override
          public void onComplete() {
            reader.onComplete();
          }
        });
    return reader.getBody().toCompletableFuture().join();
  }
}
