package io.dmsrocketmq.contract.state;

import java.util.List;

/**
 * Something that holds at the provider before an interaction.
 *
 * @param name the fact, in the words of the pact
 * @param means what it takes to bring a provider to it
 * @param parameters names of what an interaction has to say about the fact, such as the name of a
 *     topic
 * @param values names of what the provider has to say, such as the identifier of an instance that
 *     it chose itself; each is the name of a path parameter, of a field, or of a part of a field
 */
public record Fact(String name, Means means, List<String> parameters, List<String> values) {

  /**
   * Makes a fact.
   *
   * @param name the fact
   * @param means what it takes
   * @param parameters what an interaction says
   * @param values what the provider says
   */
  public Fact {
    parameters = List.copyOf(parameters);
    values = List.copyOf(values);
  }

  static Fact of(Means means, String name) {
    return new Fact(name, means, List.of(), List.of());
  }

  Fact saying(String... names) {
    return new Fact(name, means, List.of(names), values);
  }

  Fact giving(String... names) {
    return new Fact(name, means, parameters, List.of(names));
  }
}
