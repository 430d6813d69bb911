package io.dmsrocketmq.contract.state;

import java.util.List;

/**
 * Something that holds at the provider before an interaction.
 *
 * @param name the fact, in the words of the pact
 * @param values names of the values that the provider fills in, such as the identifier of an
 *     instance that it chose itself; each is the name of a path parameter or of a field
 */
public record Fact(String name, List<String> values) {

  public Fact {
    values = List.copyOf(values);
  }

  static Fact of(String name, String... values) {
    return new Fact(name, List.of(values));
  }
}
