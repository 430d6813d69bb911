package io.dmsrocketmq.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The borders of the framework-free heart of the server. */
@AnalyzeClasses(packages = "io.dmsrocketmq.server", importOptions = DoNotIncludeTests.class)
class DomainArchitectureTest {
  private static final String DOMAIN = "io.dmsrocketmq.server.domain..";
  private static final String STORE = "io.dmsrocketmq.server.store..";
  private static final String ENGINE = "io.dmsrocketmq.server.engine..";
  private static final String AUTH = "io.dmsrocketmq.server.auth..";
  private static final String[] OUTSIDE = {
    "io.dmsrocketmq.server",
    "io.dmsrocketmq.server.resource..",
    "io.dmsrocketmq.server.http..",
    "io.dmsrocketmq.client..",
    "jakarta.ws.rs..",
    "jakarta.enterprise..",
    "jakarta.inject..",
    "io.quarkus..",
    "io.vertx..",
    "org.eclipse.microprofile.."
  };

  @ArchTest
  static final ArchRule heart_knowsNoFramework =
      noClasses()
          .that()
          .resideInAnyPackage(DOMAIN, STORE, ENGINE, AUTH)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(OUTSIDE);

  @ArchTest
  static final ArchRule domain_knowsNoDatabase =
      noClasses()
          .that()
          .resideInAPackage(DOMAIN)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              STORE, ENGINE, "java.sql..", "javax.sql..", "org.h2..", "org.flywaydb..");

  @ArchTest
  static final ArchRule json_isReadInOnePlace =
      noClasses()
          .that()
          .resideInAnyPackage(DOMAIN, STORE, ENGINE, AUTH)
          .and()
          .resideOutsideOfPackage("io.dmsrocketmq.server.domain.contract")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.fasterxml.jackson..");

  @ArchTest
  static final ArchRule auth_knowsNeitherDomainNorStore =
      noClasses()
          .that()
          .resideInAPackage(AUTH)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(DOMAIN, STORE);

  @ArchTest
  static final ArchRule adapters_seePortsAndStateOnly =
      classes()
          .that()
          .resideInAnyPackage(STORE, ENGINE)
          .should()
          .onlyDependOnClassesThat()
          .resideOutsideOfPackages(
              "io.dmsrocketmq.server.model..",
              "io.dmsrocketmq.server.api..",
              "io.dmsrocketmq.server.error..");

  @ArchTest
  static final ArchRule enginePort_standsAlone =
      classes()
          .that()
          .resideInAPackage("io.dmsrocketmq.server.domain.engine..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "io.dmsrocketmq.server.domain.engine..", "java..", "org.jspecify.annotations..");

  @ArchTest
  static final ArchRule families_dependOnOneAnotherInOneDirection =
      slices().matching("io.dmsrocketmq.server.domain.(*)..").should().beFreeOfCycles();
}
