package io.dmsrocketmq.spec.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The authored files keep the rules about files, operations, answers, parameters and schemas. */
class SpecStyleTest {

  @TestFactory
  Stream<DynamicContainer> specification_keepsRules() {
    List<Rule<?>> rules = new ArrayList<>();
    rules.addAll(FileRules.all());
    rules.addAll(OperationRules.all());
    rules.addAll(AnswerRules.all());
    rules.addAll(ExtensionRules.all());
    rules.addAll(ParameterRules.all());
    rules.addAll(SchemaRules.all());
    rules.addAll(ConstraintRules.all());
    return StyleGuide.tests(rules, Specification.AUTHORED);
  }

  @Test
  void rules_haveIdsOfTheirOwn() {
    assertThat(StyleGuide.rules()).extracting(rule -> rule.id()).doesNotHaveDuplicates();
  }
}
