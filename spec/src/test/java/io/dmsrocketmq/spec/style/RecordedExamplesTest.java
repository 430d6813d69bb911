package io.dmsrocketmq.spec.style;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;

/** What the vendor's document records is there, also where it contradicts the tables. */
class RecordedExamplesTest {

  @TestFactory
  Stream<DynamicContainer> recordedExamples_keepRules() {
    return StyleGuide.tests(RecordedRules.all(), Specification.AUTHORED);
  }
}
