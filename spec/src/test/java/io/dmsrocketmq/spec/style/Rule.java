package io.dmsrocketmq.spec.style;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * A rule of the style guide.
 *
 * @param id S and a number
 * @param title what is required, in one sentence
 * @param subjects what the rule looks at
 * @param check the search for breaches in one subject
 */
record Rule<S extends Subject>(
    String id, String title, Function<Specification, List<S>> subjects, Check<S> check) {

  /** Looks for breaches in one subject. */
  @FunctionalInterface
  interface Check<S> {
    void check(S subject, Report report);
  }

  static Rule<AuthoredOperation> operations(
      String id, String title, Check<AuthoredOperation> check) {
    return new Rule<>(id, title, Specification::operations, check);
  }

  static Rule<Specification> whole(String id, String title, Check<Specification> check) {
    return new Rule<>(id, title, List::of, check);
  }

  static Rule<SourceFile> files(String id, String title, Check<SourceFile> check) {
    return new Rule<>(id, title, Specification::files, check);
  }

  static Rule<AuthoredSchema> schemas(String id, String title, Check<AuthoredSchema> check) {
    return new Rule<>(id, title, Specification::schemas, check);
  }

  static Rule<Located> parameters(String id, String title, Check<Located> check) {
    return new Rule<>(id, title, Specification::parameters, check);
  }

  static Rule<AuthoredExample> examples(String id, String title, Check<AuthoredExample> check) {
    return new Rule<>(id, title, Specification::examples, check);
  }

  List<Finding> findings(Specification specification) {
    return subjects.apply(specification).stream().flatMap(s -> findings(s).stream()).toList();
  }

  /** One test for each subject, so that a report names what is at fault. */
  Stream<DynamicTest> tests(Specification specification) {
    return subjects.apply(specification).stream()
        .map(
            subject ->
                DynamicTest.dynamicTest(
                    id + " " + subject.place(), () -> StyleGuide.assertNone(findings(subject))));
  }

  private List<Finding> findings(S subject) {
    List<Finding> findings = new ArrayList<>();
    check.check(subject, (place, message) -> findings.add(new Finding(id, place.place(), message)));
    return findings;
  }
}
