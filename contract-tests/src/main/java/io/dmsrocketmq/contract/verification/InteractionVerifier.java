package io.dmsrocketmq.contract.verification;

import au.com.dius.pact.core.matchers.HeaderMismatch;
import au.com.dius.pact.core.matchers.Mismatch;
import au.com.dius.pact.core.matchers.ResponseMatching;
import au.com.dius.pact.core.model.ContentType;
import au.com.dius.pact.core.model.IRequest;
import au.com.dius.pact.core.model.OptionalBody;
import au.com.dius.pact.core.model.ProviderState;
import au.com.dius.pact.core.model.generators.GeneratorTestMode;
import io.dmsrocketmq.contract.pact.PactInteraction;
import io.dmsrocketmq.contract.state.CallerFacts;
import io.dmsrocketmq.contract.state.Fact;
import io.dmsrocketmq.contract.state.Facts;
import io.dmsrocketmq.contract.state.StateHandler;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Plays interactions against a provider. Requests are generated and answers are compared by Pact's
 * own rules; only what it takes to start and to report has been left out, which makes one
 * interaction a matter of a few milliseconds.
 */
public final class InteractionVerifier {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(PATIENCE)
          .build();
  private final URI base;
  private final StateHandler states;
  private final UnaryOperator<HttpRequest> outgoing;
  private final Set<String> optionalHeaders;

  /**
   * Makes a verifier.
   *
   * @param base where the provider is reached
   * @param states brings it to the facts
   */
  public InteractionVerifier(URI base, StateHandler states) {
    this(base, states, UnaryOperator.identity(), Set.of());
  }

  /**
   * Makes a verifier that changes requests before they are sent, to sign them for example, and lets
   * answers lack some headers.
   *
   * @param base where the provider is reached
   * @param states brings it to the facts
   * @param outgoing takes a request and returns what is sent
   * @param optionalHeaders headers that an answer may lack
   */
  public InteractionVerifier(
      URI base,
      StateHandler states,
      UnaryOperator<HttpRequest> outgoing,
      Set<String> optionalHeaders) {
    this.base = base;
    this.states = states;
    this.outgoing = outgoing;
    this.optionalHeaders = Set.copyOf(optionalHeaders);
  }

  /**
   * Names the facts of an interaction that this provider cannot be brought to.
   *
   * @param interaction the interaction
   * @return the facts; nothing where the interaction can be verified
   */
  public List<Fact> missingFacts(PactInteraction interaction) {
    return interaction.states().stream()
        .map(InteractionVerifier::fact)
        .filter(fact -> !states.offers(fact))
        .toList();
  }

  /**
   * Plays an interaction.
   *
   * @param interaction the interaction
   * @return what is wrong with the answer, nothing where the provider keeps the agreement
   * @throws IOException where no answer comes
   * @throws InterruptedException where the thread is interrupted
   */
  public List<String> verify(PactInteraction interaction) throws IOException, InterruptedException {
    try {
      HttpResponse<byte[]> answer =
          http.send(outgoing.apply(request(interaction)), BodyHandlers.ofByteArray());
      List<String> faults = new ArrayList<>();
      for (Mismatch mismatch :
          ResponseMatching.responseMismatches(
              interaction.pact(), interaction.http(), read(answer))) {
        if (!isOptional(mismatch, answer)) {
          faults.add(mismatch.description());
        }
      }
      if (!faults.isEmpty()) {
        faults.add("the answer was " + answer.statusCode() + " " + text(answer));
      }
      return faults;
    } finally {
      states.leave();
    }
  }

  private boolean isOptional(Mismatch mismatch, HttpResponse<byte[]> answer) {
    return mismatch instanceof HeaderMismatch header
        && optionalHeaders.stream().anyMatch(header.getHeaderKey()::equalsIgnoreCase)
        && answer.headers().firstValue(header.getHeaderKey()).isEmpty();
  }

  private static Fact fact(ProviderState state) {
    return Facts.named(String.valueOf(state.getName()));
  }

  private HttpRequest request(PactInteraction interaction) {
    Map<String, Object> values = new HashMap<>();
    interaction.http().getRequest().getHeaders().getOrDefault("X-Auth-Token", List.of()).stream()
        .findFirst()
        .ifPresent(token -> values.put(CallerFacts.TOKEN, token));
    for (ProviderState state : interaction.states()) {
      Map<String, String> parameters = new LinkedHashMap<>();
      state.getParams().forEach((name, value) -> parameters.put(name, String.valueOf(value)));
      values.putAll(states.establish(fact(state), parameters));
    }
    // Pact adds to it.
    Map<String, Object> context = new HashMap<>(Map.of("providerState", values));
    return toHttp(
        interaction.http().getRequest().generatedRequest(context, GeneratorTestMode.Provider));
  }

  private HttpRequest toHttp(IRequest agreed) {
    String root = base.toString().replaceFirst("/$", "");
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(root + agreed.getPath() + query(agreed)))
            .timeout(PATIENCE);
    agreed
        .getHeaders()
        .forEach((name, values) -> values.forEach(value -> request.header(name, value)));
    OptionalBody body = agreed.getBody();
    return request
        .method(
            agreed.getMethod(),
            body.isPresent() ? BodyPublishers.ofByteArray(body.unwrap()) : BodyPublishers.noBody())
        .build();
  }

  private static String query(IRequest agreed) {
    List<String> pairs = new ArrayList<>();
    agreed
        .getQuery()
        .forEach(
            (name, values) ->
                values.forEach(value -> pairs.add(encoded(name) + "=" + encoded(value))));
    return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static au.com.dius.pact.core.model.HttpResponse read(HttpResponse<byte[]> answer) {
    byte[] body = answer.body();
    return new au.com.dius.pact.core.model.HttpResponse(
        answer.statusCode(),
        answer.headers().map(),
        body.length == 0
            ? OptionalBody.empty()
            : OptionalBody.body(
                body,
                answer
                    .headers()
                    .firstValue("Content-Type")
                    .map(ContentType::fromString)
                    .orElse(ContentType.getUNKNOWN())));
  }

  private static String text(HttpResponse<byte[]> answer) {
    String text = new String(answer.body(), StandardCharsets.UTF_8);
    return text.length() > 2000 ? text.substring(0, 2000) + "…" : text;
  }
}
