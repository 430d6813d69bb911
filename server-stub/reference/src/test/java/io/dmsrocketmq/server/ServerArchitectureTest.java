package io.dmsrocketmq.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;

/** The borders of the HTTP side; those of the heart stand in DomainArchitectureTest. */
@AnalyzeClasses(packages = "io.dmsrocketmq", importOptions = DoNotIncludeTests.class)
class ServerArchitectureTest {

  private static final String RESOURCE = "io.dmsrocketmq.server.resource..";
  private static final String HTTP = "io.dmsrocketmq.server.http..";
  private static final String ERROR = "io.dmsrocketmq.server.error..";

  private static final String[] INTERFACES = {
    "io.dmsrocketmq.server.api..", "io.dmsrocketmq.server.model..", "io.dmsrocketmq.server.value.."
  };

  @ArchTest
  static final ArchRule resources_translateOnly =
      noClasses()
          .that()
          .resideInAPackage(RESOURCE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.dmsrocketmq.server.store..",
              "java.sql..",
              "io.quarkus..",
              "io.vertx..",
              "com.fasterxml.jackson..");

  @ArchTest
  static final ArchRule resources_implementTheGeneratedInterfaces =
      classes()
          .that()
          .resideInAPackage(RESOURCE)
          .and()
          .haveSimpleNameEndingWith("Resource")
          .should()
          .implement(
              DescribedPredicate.describe(
                  "a generated interface",
                  api -> api.getPackageName().equals("io.dmsrocketmq.server.api")));

  @ArchTest
  static final ArchRule generatedCode_dependsOnNothingOfTheServer =
      noClasses()
          .that()
          .resideInAnyPackage("io.dmsrocketmq.server.api..", "io.dmsrocketmq.server.model..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(RESOURCE, HTTP, ERROR, "io.dmsrocketmq.server.domain..");

  @ArchTest
  static final ArchRule http_asksNoServices =
      noClasses()
          .that()
          .resideInAnyPackage(HTTP, ERROR)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              RESOURCE, "io.dmsrocketmq.server.domain..", "io.dmsrocketmq.server.store..");

  @ArchTest
  static final ArchRule errors_areTheLowestLayer =
      noClasses()
          .that()
          .resideInAPackage(ERROR)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(HTTP, "io.dmsrocketmq.server.auth..", "io.dmsrocketmq.server");

  @ArchTest
  static final ArchRule parts_doNotKnowTheirComposition =
      noClasses()
          .that()
          .resideInAPackage("io.dmsrocketmq.server.*..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.dmsrocketmq.server");

  @ArchTest
  static final ArchRule packages_dependOnOneAnotherInOneDirection =
      slices().matching("io.dmsrocketmq.server.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule interfaces_needNoFramework =
      classes()
          .that()
          .resideInAnyPackage(INTERFACES)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              Stream.concat(
                      Stream.of(INTERFACES),
                      Stream.of(
                          "java..",
                          "jakarta..",
                          "com.fasterxml.jackson.annotation..",
                          "org.jspecify.annotations.."))
                  .toArray(String[]::new));

  @ArchTest
  static final ArchRule server_knowsNoClient =
      noClasses().should().dependOnClassesThat().resideInAPackage("io.dmsrocketmq.client..");
}
