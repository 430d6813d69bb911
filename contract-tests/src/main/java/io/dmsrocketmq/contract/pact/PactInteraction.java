package io.dmsrocketmq.contract.pact;

import au.com.dius.pact.core.model.ProviderState;
import au.com.dius.pact.core.model.V4Interaction.SynchronousHttp;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.support.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One interaction of a pact.
 *
 * @param pact the pact
 * @param http the interaction as Pact reads it
 */
public record PactInteraction(V4Pact pact, SynchronousHttp http) {

  /**
   * Returns the operation that the interaction is about.
   *
   * @return the operationId, or an empty text where the interaction names none
   */
  public String operationId() {
    JsonValue references = http.getComments().get("references");
    if (references == null || !references.isObject()) {
      return "";
    }
    JsonValue openApi = references.get("openapi");
    JsonValue id = openApi.isObject() ? openApi.get("operationId") : openApi;
    String text = id.isString() ? id.asString() : null;
    return text == null ? "" : text;
  }

  /**
   * Returns who is asked.
   *
   * @return name of the provider
   */
  public String provider() {
    return pact.getProvider().getName();
  }

  /**
   * Returns the request in words.
   *
   * @return the description
   */
  public String description() {
    return http.getDescription();
  }

  /**
   * Returns what holds before.
   *
   * @return the facts in their order
   */
  public List<ProviderState> states() {
    return http.getProviderStates();
  }

  /**
   * Names the interaction in one line, as the index of all interactions does.
   *
   * @return operation, status, description and facts; unique in the pacts of one provider
   */
  public String line() {
    String given =
        states().stream().map(PactInteraction::words).collect(Collectors.joining(", and "));
    return "%s  %d  %s  given %s"
        .formatted(operationId(), http.getResponse().getStatus(), description(), given);
  }

  private static String words(ProviderState state) {
    List<String> words = new ArrayList<>(List.of(String.valueOf(state.getName())));
    state.getParams().values().forEach(value -> words.add(String.valueOf(value)));
    return String.join(" ", words);
  }

  @Override
  public String toString() {
    return line();
  }
}
