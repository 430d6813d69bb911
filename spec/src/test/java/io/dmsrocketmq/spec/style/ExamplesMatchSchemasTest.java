package io.dmsrocketmq.spec.style;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;

/** The examples are what the schemas say, or stand apart with the deviation that explains them. */
class ExamplesMatchSchemasTest {

  @TestFactory
  Stream<DynamicContainer> examples_keepRules() {
    return StyleGuide.tests(ExampleRules.all(), Specification.AUTHORED);
  }
}
