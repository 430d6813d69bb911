package io.dmsrocketmq.client;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@AnalyzeClasses(
    packages = "io.dmsrocketmq.client",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ClientArchitectureTest {

  private static final String INTERNAL = "io.dmsrocketmq.client.internal..";
  private static final Path SOURCES = Path.of("src/main/java/io/dmsrocketmq/client");

  private static final DescribedPredicate<JavaClass> OURS =
      resideInAPackage("io.dmsrocketmq.client..");

  @ArchTest
  static final ArchRule clientKnowsNothingOfTheServer =
      noClasses()
          .that(OURS)
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                  "io.dmsrocketmq.server..",
                  "io.dmsrocketmq.contract..",
                  "io.dmsrocketmq.spec..",
                  "jakarta.."));

  @ArchTest
  static final ArchRule familiesStandOnTheRuntimeAlone =
      classes()
          .that()
          .resideInAPackage("io.dmsrocketmq.client.api..")
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(
                  "java..",
                  "org.jspecify.annotations..",
                  "io.dmsrocketmq.client.api..",
                  "io.dmsrocketmq.client.model..",
                  "io.dmsrocketmq.client.operation..",
                  "io.dmsrocketmq.client.value.."));

  @ArchTest
  static final ArchRule recordsStandOnNothingButValues =
      classes()
          .that()
          .resideInAPackage("io.dmsrocketmq.client.model..")
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(
                  "java..",
                  "org.jspecify.annotations..",
                  "com.fasterxml.jackson.annotation..",
                  "io.dmsrocketmq.client.model..",
                  "io.dmsrocketmq.client.value.."));

  @ArchTest
  static final ArchRule publicMethodsDoNotLeakInternals =
      methods()
          .that()
          .arePublic()
          .and()
          .areDeclaredInClassesThat(OURS)
          .and()
          .areDeclaredInClassesThat()
          .resideOutsideOfPackage(INTERNAL)
          .should()
          .notHaveRawReturnType(resideInAPackage(INTERNAL));

  @ArchTest
  static final ArchRule transportKnowsNothingOfMeaning =
      noClasses()
          .that()
          .resideInAPackage("io.dmsrocketmq.client.transport..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("io.dmsrocketmq.client..")
                  .and(
                      DescribedPredicate.not(
                          resideInAPackage("io.dmsrocketmq.client.transport.."))));

  @ArchTest
  static final ArchRule jacksonStaysBehindTheCodec =
      noClasses()
          .that(OURS)
          .and()
          .resideOutsideOfPackages(
              "io.dmsrocketmq.client.internal.json..", "io.dmsrocketmq.client.internal.answer..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                  "com.fasterxml.jackson.databind..", "com.fasterxml.jackson.core.."));

  @ArchTest
  static final ArchRule packagesDoNotDependOnOneAnotherInCircles =
      slices().matching("io.dmsrocketmq.client.(**)").should().beFreeOfCycles();

  @Test
  void generatedPackages_whenLookedForAmongTheSources_areNotThere() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      assertThat(files.map(SOURCES::relativize).map(Path::toString))
          .isNotEmpty()
          .noneMatch(name -> name.startsWith("api") || name.startsWith("model"));
    }
  }
}
