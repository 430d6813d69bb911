package io.dmsrocketmq.contract.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import au.com.dius.pact.core.model.V4Interaction.SynchronousHttp;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.dmsrocketmq.client.error.DmsServiceException;
import io.dmsrocketmq.client.model.ErrorCode;
import io.dmsrocketmq.contract.Pacts;
import io.dmsrocketmq.contract.Scenario;
import io.dmsrocketmq.contract.state.CallerFacts;
import io.dmsrocketmq.contract.state.Fact;
import io.dmsrocketmq.contract.state.InstanceFacts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What client and provider agree on for one request. Path, parameters and bodies come from a
 * scenario of the contract; a test says what it changes, and which facts it starts from. The last
 * word, {@link #answers} or {@link #refuses}, lets the client make the request.
 *
 * @param <T> what the method of the client returns
 */
final class Agreement<T> {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /**
   * A fact, and what the interaction says about it.
   *
   * @param fact the fact
   * @param parameters names and values
   */
  record Given(Fact fact, Map<String, String> parameters) {}

  private final ClientCall<T> call;
  private final String description;
  private final Scenario scenario;
  private final AgreedRequest request;
  private final List<Given> givens = new ArrayList<>();
  private final Map<String, String> filledIntoBody = new LinkedHashMap<>();
  private final Map<String, String> filledIntoQuery = new LinkedHashMap<>();
  private final Map<String, String> answerHeaders = new LinkedHashMap<>();
  private boolean recorded;
  private @Nullable JsonNode answer;

  private Agreement(ClientCall<T> call, Scenario scenario, String description) {
    this.call = call;
    this.description = call.name() + ": " + description;
    this.scenario = scenario;
    this.request = new AgreedRequest(call, scenario);
  }

  /** An agreement about a call; the description completes "The provider answers …". */
  static <T> Agreement<T> on(ClientCall<T> call, String description) {
    return new Agreement<>(call, call.scenario(), description);
  }

  /** The same with another scenario than the first one of the contract. */
  static <T> Agreement<T> on(ClientCall<T> call, String scenario, String description) {
    return new Agreement<>(call, call.scenario().named(scenario), description);
  }

  /** Starts from a fact; the parameters are names and values in turn. */
  Agreement<T> given(Fact fact, String... parameters) {
    Map<String, String> said = new LinkedHashMap<>();
    for (int i = 0; i < parameters.length; i += 2) {
      said.put(parameters[i], parameters[i + 1]);
    }
    assertThat(said.keySet()).as(fact.name()).containsExactlyElementsOf(fact.parameters());
    givens.add(new Given(fact, said));
    return this;
  }

  /** Starts from a caller who may do everything, and a running instance. */
  Agreement<T> inAnInstance() {
    return byTheOwner().given(InstanceFacts.ONE_RUNS);
  }

  /** Starts from a caller who may do everything. */
  Agreement<T> byTheOwner() {
    return given(CallerFacts.MAY_EVERYTHING);
  }

  /** Uses another value of a path parameter than the scenario has. */
  Agreement<T> at(String parameter, String value) {
    request.setPath(parameter, value);
    return this;
  }

  Agreement<T> query(String name, String value) {
    request.setQuery(name, value);
    return this;
  }

  Agreement<T> withoutQuery(String... names) {
    for (String name : names) {
      request.removeQuery(name);
    }
    return this;
  }

  /** Uses another text in the body than the scenario has. */
  Agreement<T> changed(String pointer, String value) {
    return changed(pointer, JSON.textNode(value));
  }

  Agreement<T> changed(String pointer, JsonNode value) {
    request.setBody(pointer, value);
    return this;
  }

  Agreement<T> without(String pointer) {
    return changed(pointer, MissingNode.getInstance());
  }

  Agreement<T> withoutBody() {
    request.clearBody();
    return this;
  }

  /** Lets the provider replace a value of the request's body by one that its state has chosen. */
  Agreement<T> filledIn(String path, String value) {
    filledIntoBody.put(path, value);
    return this;
  }

  Agreement<T> filledIntoQuery(String name, String value) {
    filledIntoQuery.put(name, value);
    return this;
  }

  Agreement<T> answerHeader(String name, String example) {
    answerHeaders.put(name, example);
    return this;
  }

  /** Expects an answer with this body in place of the one of the scenario. */
  Agreement<T> answering(JsonNode body) {
    answer = body;
    return this;
  }

  /** Speaks of a provider that answers as the document records, where that breaks its tables. */
  Agreement<T> asRecorded() {
    recorded = true;
    return this;
  }

  /** Makes the request, which succeeds, and returns what the client has read. */
  T answers(int status) {
    JsonNode body = answer == null ? example(status) : answer;
    return MockProvider.running()
        .during(
            provider(), interaction(status, body), client -> call.method().apply(client, request));
  }

  /** The example of the scenario, or the first one where the scenario shows none of its own. */
  private @Nullable JsonNode example(int status) {
    JsonNode content =
        call.operation()
            .definition()
            .path("responses")
            .path(String.valueOf(status))
            .at("/content/application~1json");
    JsonNode recordedForms = content.path("x-dms-recorded-examples");
    JsonNode examples =
        recorded && !recordedForms.isEmpty() ? recordedForms : content.path("examples");
    return examples.isEmpty()
        ? null
        : examples.path(scenario.name()).path("value").isMissingNode()
            ? examples.elements().next().path("value")
            : examples.path(scenario.name()).path("value");
  }

  /** Makes the request, which is refused, and returns the exception. */
  DmsServiceException refuses(ErrorCode code) {
    var refusal = scenario.refusal(code.code());
    int status = scenario.refusalStatus(code.code());
    JsonNode body =
        JSON.objectNode().put("error_code", refusal.code()).put("error_msg", refusal.message());
    DmsServiceException exception =
        MockProvider.running()
            .during(
                provider(),
                interaction(status, body),
                client ->
                    catchThrowableOfType(
                        DmsServiceException.class, () -> call.method().apply(client, request)));
    assertThat(exception.status()).isEqualTo(status);
    assertThat(exception.errorCode()).contains(code);
    assertThat(exception.requestId()).contains(InteractionBuilder.REQUEST_ID);
    return exception;
  }

  private String provider() {
    return recorded ? Pacts.PROVIDER_OF_RECORDED_FORMS : Pacts.PROVIDER;
  }

  private SynchronousHttp interaction(int status, @Nullable JsonNode body) {
    return new InteractionBuilder(call, description, request, givens)
        .filledIn(filledIntoBody, filledIntoQuery)
        .answer(status, body, answerHeaders)
        .build();
  }
}
