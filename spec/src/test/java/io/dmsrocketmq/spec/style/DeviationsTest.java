package io.dmsrocketmq.spec.style;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;

/** The record of deviations and the marks in the files belong together. */
class DeviationsTest {

  @TestFactory
  Stream<DynamicContainer> deviations_keepRules() {
    return StyleGuide.tests(DeviationRules.all(), Specification.AUTHORED);
  }
}
