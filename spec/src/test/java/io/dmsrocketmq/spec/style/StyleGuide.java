package io.dmsrocketmq.spec.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;

/** All rules. */
final class StyleGuide {

  private StyleGuide() {}

  static List<Rule<?>> rules() {
    return Stream.of(
            FileRules.all(),
            OperationRules.all(),
            AnswerRules.all(),
            ServerRules.all(),
            ExtensionRules.all(),
            CatalogRules.all(),
            PagingRules.all(),
            VariantRules.all(),
            ParameterRules.all(),
            SchemaNameRules.all(),
            SchemaRules.all(),
            ConstraintRules.all(),
            AnswerBoundRules.all(),
            ExampleRules.all(),
            RecordedRules.all(),
            DeviationRules.all())
        .flatMap(List::stream)
        .sorted(Comparator.comparing((Rule<?> rule) -> rule.id()))
        .collect(Collectors.toUnmodifiableList());
  }

  static Rule<?> rule(String id) {
    return rules().stream().filter(rule -> rule.id().equals(id)).findFirst().orElseThrow();
  }

  static List<Finding> findings(Specification specification) {
    return rules().stream().flatMap(rule -> rule.findings(specification).stream()).toList();
  }

  /** One container for each rule, and in it one test for each subject. */
  static Stream<DynamicContainer> tests(List<Rule<?>> rules, Specification specification) {
    return rules.stream()
        .map(
            rule ->
                DynamicContainer.dynamicContainer(
                    rule.id() + " " + rule.title(), rule.tests(specification)));
  }

  static void assertNone(List<Finding> findings) {
    assertThat(findings).as("breaches of the style guide, see spec/README.md").isEmpty();
  }
}
