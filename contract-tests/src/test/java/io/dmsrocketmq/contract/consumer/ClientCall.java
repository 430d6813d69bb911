package io.dmsrocketmq.contract.consumer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.dmsrocketmq.client.RocketMqClient;
import io.dmsrocketmq.contract.Scenario;
import io.dmsrocketmq.spec.Operation;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * A method of the client, and the part of the contract that it belongs to: an operation, or one
 * variant of an operation that is several in one.
 *
 * @param name the operationId, or the name of the variant
 * @param operation the operation
 * @param variant what the contract says about the variant, or nothing
 * @param form the scenario whose request the service accepts
 * @param always optional parameters that such a request has to have
 * @param texts places of numbers in the recorded body that the client writes as texts
 * @param method calls the method with what has been agreed on
 * @param <T> what the method returns
 */
record ClientCall<T>(
    String name,
    Operation operation,
    JsonNode variant,
    String form,
    List<String> always,
    List<String> texts,
    BiFunction<RocketMqClient, AgreedRequest, T> method) {

  static <T> ClientCall<T> of(String name, BiFunction<RocketMqClient, AgreedRequest, T> method) {
    for (Operation operation : Scenario.CONTRACT.operations()) {
      JsonNode variants = operation.definition().path("x-dms-variants");
      if (variants.has(name)) {
        JsonNode variant = variants.get(name);
        String form = variant.path("scenarios").path(0).asText();
        return new ClientCall<>(name, operation, variant, form, List.of(), List.of(), method);
      }
      if (operation.id().equals(name)) {
        JsonNode none = MissingNode.getInstance();
        return new ClientCall<>(name, operation, none, "recorded", List.of(), List.of(), method);
      }
    }
    throw new NoSuchElementException(
        "The contract has no operation and no variant '%s'. If it was renamed, rename it in the ClientCall; if it is gone, delete the ClientCall and its interactions."
            .formatted(name));
  }

  /** The same, for a method that returns nothing. */
  static ClientCall<Optional<Void>> ofVoid(String name, VoidMethod method) {
    return of(
        name,
        (client, request) -> {
          method.call(client, request);
          return Optional.empty();
        });
  }

  /** A method that returns nothing. */
  @FunctionalInterface
  interface VoidMethod {
    void call(RocketMqClient client, AgreedRequest request);
  }

  /** The same call, by the request of another scenario, since the recorded one is refused. */
  ClientCall<T> inForm(String other) {
    return new ClientCall<>(name, operation, variant, other, always, texts, method);
  }

  /** The same call, always with these parameters, since the document demands them in words. */
  ClientCall<T> with(String... parameters) {
    return new ClientCall<>(name, operation, variant, form, List.of(parameters), texts, method);
  }

  /** The same call, whose body has texts where the document records numbers. */
  ClientCall<T> writingTexts(String... pointers) {
    return new ClientCall<>(name, operation, variant, form, always, List.of(pointers), method);
  }

  /** The scenario that shows the call. */
  Scenario scenario() {
    return new Scenario(operation, form);
  }

  /** A text in the body of the scenario's request. */
  String inBody(String pointer) {
    return scenario().requestBody().at(pointer).asText();
  }

  /** The value of a parameter. */
  String parameter(String parameter) {
    return AgreedRequest.example(this, parameter, form);
  }
}
