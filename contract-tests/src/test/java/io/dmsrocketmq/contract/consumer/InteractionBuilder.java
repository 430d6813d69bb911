package io.dmsrocketmq.contract.consumer;

import au.com.dius.pact.core.model.ContentType;
import au.com.dius.pact.core.model.HttpRequest;
import au.com.dius.pact.core.model.HttpResponse;
import au.com.dius.pact.core.model.OptionalBody;
import au.com.dius.pact.core.model.ProviderState;
import au.com.dius.pact.core.model.V4Interaction.SynchronousHttp;
import au.com.dius.pact.core.model.generators.Category;
import au.com.dius.pact.core.model.generators.ProviderStateGenerator;
import au.com.dius.pact.core.model.matchingrules.MatchingRuleCategory;
import au.com.dius.pact.core.model.matchingrules.RegexMatcher;
import au.com.dius.pact.core.model.matchingrules.TypeMatcher;
import au.com.dius.pact.core.support.expressions.DataType;
import com.fasterxml.jackson.databind.JsonNode;
import io.dmsrocketmq.contract.state.CallerFacts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes an agreement as an interaction of a pact. Answers match by type, error codes exactly. */
final class InteractionBuilder {

  static final String TOKEN = "a-token";
  static final String REQUEST_ID = "4f2c6a70b1d94b1c8f0e5d3a2b1c0d9e";

  private static final String JSON = "application/json";
  private static final String TOKEN_HEADER = "X-Auth-Token";

  private final SynchronousHttp interaction;
  private final HttpRequest request;
  private final List<Agreement.Given> givens;

  InteractionBuilder(
      ClientCall<?> call, String description, AgreedRequest agreed, List<Agreement.Given> givens) {
    this.givens = givens;
    request = new HttpRequest(call.operation().method(), agreed.path(name -> null));
    request.setQuery(agreed.queryParameters());
    if (!agreed.body().isMissingNode()) {
      request.setBody(json(agreed.body()));
    }
    setHeaders(!agreed.body().isMissingNode());
    String path = agreed.path(name -> isGiven(name) ? "${" + name + "}" : null);
    if (!path.equals(request.getPath())) {
      request.getGenerators().addGenerator(Category.PATH, "", fromState(path));
    }
    List<ProviderState> states =
        givens.stream()
            .map(given -> new ProviderState(given.fact().name(), given.parameters()))
            .toList();
    interaction = new SynchronousHttp("", description, states, request);
    interaction.addReference("openapi", "operationId", call.operation().id());
  }

  private void setHeaders(boolean withBody) {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    headers.put("Accept", List.of(JSON));
    if (isGiven(CallerFacts.TOKEN)) {
      headers.put(TOKEN_HEADER, List.of(TOKEN));
      byType(request.getMatchingRules().addCategory("header"), TOKEN_HEADER);
      request
          .getGenerators()
          .addGenerator(Category.HEADER, TOKEN_HEADER, fromState("${" + CallerFacts.TOKEN + "}"));
    }
    if (withBody) {
      headers.put("Content-Type", List.of(JSON));
    }
    request.setHeaders(headers);
  }

  private boolean isGiven(String value) {
    return givens.stream().anyMatch(given -> given.fact().values().contains(value));
  }

  InteractionBuilder filledIn(Map<String, String> body, Map<String, String> query) {
    body.forEach(
        (place, value) ->
            request
                .getGenerators()
                .addGenerator(Category.BODY, place, fromState("${" + value + "}")));
    query.forEach(
        (name, value) ->
            request
                .getGenerators()
                .addGenerator(Category.QUERY, name, fromState("${" + value + "}")));
    return this;
  }

  InteractionBuilder answer(int status, @Nullable JsonNode body, Map<String, String> more) {
    HttpResponse response = new HttpResponse(status);
    MatchingRuleCategory headerRules = response.getMatchingRules().addCategory("header");
    Map<String, List<String>> headers = new LinkedHashMap<>();
    headers.put("X-Request-Id", List.of(REQUEST_ID));
    more.forEach((name, example) -> headers.put(name, List.of(example)));
    headers.keySet().forEach(name -> byType(headerRules, name));
    if (body != null) {
      headers.put("Content-Type", List.of(JSON));
      headerRules.addRule("Content-Type", new RegexMatcher("application/json(;.*)?", JSON));
      response.setBody(json(body));
      MatchingRuleCategory rules = response.getMatchingRules().addCategory("body");
      byType(rules, "$");
      if (status >= 400) {
        rules.addRule("$.error_code", exactly(body.path("error_code").asText()));
      }
    }
    response.setHeaders(headers);
    interaction.setResponse(response);
    return this;
  }

  SynchronousHttp build() {
    return interaction.withGeneratedKey() instanceof SynchronousHttp keyed ? keyed : interaction;
  }

  private static void byType(MatchingRuleCategory rules, String place) {
    rules.addRule(place, TypeMatcher.INSTANCE);
  }

  /**
   * A client decides by the code, so an error of the right shape with another code is a failure.
   */
  private static RegexMatcher exactly(String code) {
    return new RegexMatcher(code.replace(".", "\\."), code);
  }

  private static ProviderStateGenerator fromState(String expression) {
    return new ProviderStateGenerator(expression, DataType.STRING);
  }

  private static OptionalBody json(JsonNode body) {
    return OptionalBody.body(body.toString(), ContentType.getJSON());
  }
}
