package io.dmsrocketmq.spec.style;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;

/** The names of components make good names of classes. */
class SchemaNamesTest {

  @TestFactory
  Stream<DynamicContainer> names_keepRules() {
    return StyleGuide.tests(SchemaNameRules.all(), Specification.AUTHORED);
  }
}
