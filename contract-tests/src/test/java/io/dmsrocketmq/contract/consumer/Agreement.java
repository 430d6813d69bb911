package io.dmsrocketmq.contract.consumer;

import au.com.dius.pact.core.model.ContentType;
import au.com.dius.pact.core.model.HttpRequest;
import au.com.dius.pact.core.model.HttpResponse;
import au.com.dius.pact.core.model.OptionalBody;
import au.com.dius.pact.core.model.ProviderState;
import au.com.dius.pact.core.model.V4Interaction.SynchronousHttp;
import au.com.dius.pact.core.model.generators.Category;
import au.com.dius.pact.core.model.generators.ProviderStateGenerator;
import au.com.dius.pact.core.model.matchingrules.RegexMatcher;
import au.com.dius.pact.core.model.matchingrules.TypeMatcher;
import au.com.dius.pact.core.support.expressions.DataType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.dmsrocketmq.client.model.ErrorCode;
import io.dmsrocketmq.contract.Scenario;
import io.dmsrocketmq.contract.state.Fact;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What client and provider agree on for one request: path and bodies come from a scenario of the
 * contract.
 */
final class Agreement {

  private static final String TOKEN_HEADER = "X-Auth-Token";

  private final Scenario scenario;
  private final String description;
  private final List<Fact> facts = new ArrayList<>();
  private final Map<String, List<String>> query = new LinkedHashMap<>();
  private final Map<String, String> pathValues = new LinkedHashMap<>();
  private final Map<String, String> filledIn = new LinkedHashMap<>();
  private final Map<String, List<String>> answerHeaders = new LinkedHashMap<>();
  private boolean anonymous;
  private int status = 200;
  private @Nullable JsonNode answer;

  private Agreement(Scenario scenario, String description) {
    this.scenario = scenario;
    this.description = description;
    pathValues.putAll(scenario.pathParameters());
  }

  /** An agreement about a request; the description completes "The provider answers …". */
  static Agreement on(Scenario scenario, String description) {
    return new Agreement(scenario, description);
  }

  Agreement given(Fact fact) {
    facts.add(fact);
    return this;
  }

  /** Uses another value of a path parameter than the scenario has. */
  Agreement at(String parameter, String value) {
    pathValues.put(parameter, value);
    return this;
  }

  Agreement query(String name, String value) {
    query.put(name, List.of(value));
    return this;
  }

  /** Lets the provider replace a value of the request's body by one that its state has chosen. */
  Agreement filledIn(String path, String value) {
    filledIn.put(path, value);
    return this;
  }

  /** Expects no token, for the operation that gives them out. */
  Agreement withoutToken() {
    anonymous = true;
    return this;
  }

  Agreement answers(int expectedStatus) {
    status = expectedStatus;
    answer =
        scenario.hasResponseBody(expectedStatus) ? scenario.responseBody(expectedStatus) : null;
    return this;
  }

  Agreement answerHeader(String name, String example) {
    answerHeaders.put(name, List.of(example));
    return this;
  }

  Agreement refuses(ErrorCode code) {
    var refusal = scenario.refusal(code.code());
    status = refusal.status();
    answer =
        JsonNodeFactory.instance
            .objectNode()
            .put("error_code", refusal.code())
            .put("error_msg", refusal.message());
    return this;
  }

  SynchronousHttp interaction() {
    List<ProviderState> states =
        facts.stream().map(fact -> new ProviderState(fact.name(), Map.of())).toList();
    SynchronousHttp interaction =
        new SynchronousHttp("", description, states, request(), response());
    interaction.addReference("openapi", "operationId", scenario.operation().id());
    return interaction.withGeneratedKey() instanceof SynchronousHttp keyed ? keyed : interaction;
  }

  private HttpRequest request() {
    HttpRequest request = new HttpRequest(scenario.operation().method(), examplePath());
    request.setQuery(query);
    Map<String, List<String>> headers = new LinkedHashMap<>();
    headers.put("Accept", List.of("application/json"));
    if (!anonymous) {
      headers.put(TOKEN_HEADER, List.of("a-token"));
      request.getMatchingRules().addCategory("header").addRule(TOKEN_HEADER, TypeMatcher.INSTANCE);
    }
    if (scenario.operation().definition().has("requestBody")) {
      headers.put("Content-Type", List.of("application/json"));
      request.setBody(json(scenario.requestBody()));
    }
    request.setHeaders(headers);
    fillIn(request);
    return request;
  }

  private void fillIn(HttpRequest request) {
    String path = statePath();
    if (!path.equals(examplePath())) {
      request.getGenerators().addGenerator(Category.PATH, "", fromState(path));
    }
    filledIn.forEach(
        (place, value) ->
            request
                .getGenerators()
                .addGenerator(Category.BODY, place, fromState("${" + value + "}")));
  }

  private HttpResponse response() {
    HttpResponse response = new HttpResponse(status);
    Map<String, List<String>> headers = new LinkedHashMap<>(answerHeaders);
    answerHeaders.forEach(
        (name, example) ->
            response.getMatchingRules().addCategory("header").addRule(name, TypeMatcher.INSTANCE));
    if (answer != null) {
      headers.put("Content-Type", List.of("application/json"));
      response
          .getMatchingRules()
          .addCategory("header")
          .addRule("Content-Type", new RegexMatcher("application/json(;.*)?", "application/json"));
      response.setBody(json(answer));
      response.getMatchingRules().addCategory("body").addRule("$", TypeMatcher.INSTANCE);
      if (status >= 400) {
        response.getMatchingRules().addCategory("body").addRule("$.error_code", exactly(answer));
      }
    }
    response.setHeaders(headers);
    return response;
  }

  /**
   * A client decides by the code, so an error of the right shape with another code is a failure.
   */
  private static RegexMatcher exactly(JsonNode error) {
    String code = error.path("error_code").asText();
    return new RegexMatcher(code.replace(".", "\\."), code);
  }

  private String examplePath() {
    return path(name -> encoded(pathValues.getOrDefault(name, name)));
  }

  private String statePath() {
    return path(
        name ->
            facts.stream().anyMatch(fact -> fact.values().contains(name))
                ? "${" + name + "}"
                : encoded(pathValues.getOrDefault(name, name)));
  }

  private String path(UnaryOperator<String> value) {
    StringBuilder path = new StringBuilder();
    for (String segment : scenario.operation().path().substring(1).split("/", -1)) {
      path.append('/');
      path.append(
          segment.startsWith("{")
              ? value.apply(segment.substring(1, segment.length() - 1))
              : segment);
    }
    return path.toString();
  }

  private static String encoded(String segment) {
    return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static ProviderStateGenerator fromState(String expression) {
    return new ProviderStateGenerator(expression, DataType.STRING);
  }

  private static OptionalBody json(JsonNode body) {
    return OptionalBody.body(body.toString(), ContentType.getJSON());
  }
}
