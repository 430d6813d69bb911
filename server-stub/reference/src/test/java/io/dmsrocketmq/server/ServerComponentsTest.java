package io.dmsrocketmq.server;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dmsrocketmq.server.ServerSettings.ExtraTenant;
import io.dmsrocketmq.server.ServerSettings.Switches;
import io.dmsrocketmq.server.api.Operation;
import io.dmsrocketmq.server.auth.Caller;
import io.dmsrocketmq.server.auth.InvalidTenantsException;
import io.dmsrocketmq.server.auth.Project;
import io.dmsrocketmq.server.auth.User;
import io.dmsrocketmq.server.domain.transitions.Transition;
import io.dmsrocketmq.server.model.CreateInstanceRequest;
import io.dmsrocketmq.server.model.DomainReference;
import io.dmsrocketmq.server.model.ObtainTokenRequest;
import io.dmsrocketmq.server.model.ProjectReference;
import io.dmsrocketmq.server.model.TokenIdentity;
import io.dmsrocketmq.server.model.TokenPassword;
import io.dmsrocketmq.server.model.TokenPasswordUser;
import io.dmsrocketmq.server.model.TokenRequestAuth;
import io.dmsrocketmq.server.model.TokenScope;
import io.dmsrocketmq.server.store.StoreException;
import io.dmsrocketmq.server.testing.HeaderRequest;
import io.dmsrocketmq.server.testing.MovableClock;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerComponentsTest {
  private static final String PROJECT = "project";

  private final MovableClock clock = new MovableClock(Instant.parse("2026-01-01T12:00:00Z"));
  private final Path directory;

  ServerComponentsTest(@TempDir Path directory) {
    this.directory = directory;
  }

  private ServerSettings settings(
      boolean enforced, @Nullable Path config, @Nullable ExtraTenant tenant) {
    return new ServerSettings(
        directory.resolve("data"),
        null,
        enforced,
        config,
        config == null,
        tenant,
        Map.of(Transition.CREATION, Duration.ofHours(1)),
        clock,
        EngineChoice.LOCAL,
        Switches.OFF);
  }

  private ServerComponents open() {
    return ServerComponents.open(settings(true, null, null));
  }

  private static String create(ServerComponents components) {
    User user = components.demoUser().orElseThrow();
    CreateInstanceRequest request =
        CreateInstanceRequest.builder()
            .name("name")
            .engineVersion("4.8.0")
            .storageSpace(600L)
            .vpcId("vpc")
            .subnetId("subnet")
            .securityGroupId("group")
            .availableZones(List.of("9f1c5806706d4c1fb0eb72f0a9b18c77"))
            .productId("c6.4u8g.cluster")
            .storageSpecCode("dms.physical.storage.ultra.v2")
            .build();
    return requireNonNull(
        components
            .services()
            .instances()
            .create(new Caller(user, user.projects()), PROJECT, request)
            .instanceId());
  }

  private static String obtainToken(ServerComponents components) {
    User user = components.demoUser().orElseThrow();
    TokenPasswordUser login =
        TokenPasswordUser.builder()
            .name(user.name())
            .password(requireNonNull(user.password()).value())
            .domain(DomainReference.builder().name(user.domain().name()).build())
            .build();
    TokenIdentity identity =
        TokenIdentity.builder()
            .methods(List.of("password"))
            .password(TokenPassword.builder().user(login).build())
            .build();
    ProjectReference project = ProjectReference.builder().id(user.projects().get(0).id()).build();
    ObtainTokenRequest request =
        ObtainTokenRequest.builder()
            .auth(
                TokenRequestAuth.builder()
                    .identity(identity)
                    .scope(TokenScope.builder().project(project).build())
                    .build())
            .build();
    return components
        .services()
        .iam()
        .obtainToken(request, URI.create("http://localhost/"))
        .value()
        .value();
  }

  private static Caller admit(ServerComponents components, String token, String projectId) {
    return components
        .accessControl()
        .admit(
            new HeaderRequest(Map.of("X-Auth-Token", token)), Operation.LIST_INSTANCES, projectId);
  }

  @Test
  void open_afterAServerStoppedDuringACreation_finishesIt() throws Exception {
    String id;
    try (ServerComponents components = open()) {
      id = create(components);
      assertThat(components.services().instances().show(PROJECT, id).status())
          .isEqualTo("CREATING");
    }
    clock.advance(Duration.ofHours(2));

    try (ServerComponents components = open()) {
      long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
      while (!"RUNNING".equals(components.services().instances().show(PROJECT, id).status())) {
        assertThat(System.nanoTime()).as("the creation ends in time").isLessThan(end);
        Thread.onSpinWait();
      }
    }
  }

  @Test
  void open_tokenOfTheFormerServer_stillHolds() {
    String token;
    try (ServerComponents first = open()) {
      token = obtainToken(first);
    }

    try (ServerComponents second = open()) {
      User user = second.demoUser().orElseThrow();
      Project project = user.projects().get(0);

      assertThat(admit(second, token, project.id())).isEqualTo(new Caller(user, List.of(project)));
    }
  }

  @Test
  void open_withATokenOfItsOwn_takesItAsItStands() {
    String token = "configured";
    ExtraTenant tenant = new ExtraTenant("my-project", null, null, token);
    try (ServerComponents components = ServerComponents.open(settings(true, null, tenant))) {
      assertThat(admit(components, token, "my-project").projects()).hasSize(1);
    }
  }

  @Test
  void open_onAnEmptyDirectory_isReadyAndKnowsTheZones() {
    try (ServerComponents components = open()) {
      assertThat(components.ready()).isTrue();
      assertThat(components.services().availabilityZones().list().availableZones()).hasSize(3);
    }
  }

  @Test
  void open_withoutAuthentication_letsEverybodyIn() {
    try (ServerComponents components = ServerComponents.open(settings(false, null, null))) {
      Caller caller =
          components
              .accessControl()
              .admit(new HeaderRequest(Map.of()), Operation.DELETE_INSTANCE, "whatever");
      assertThat(caller.user()).isEqualTo(components.demoUser().orElseThrow());
    }
  }

  @Test
  void open_withAFile_knowsItsUsersAndNotTheDemoUser() throws Exception {
    Path file =
        Files.writeString(
            directory.resolve("tenants.yaml"), "domains: [{name: a, users: [{name: u}]}]");
    Path faulty = Files.writeString(directory.resolve("faulty.yaml"), "domains: 1");

    assertThatThrownBy(() -> ServerComponents.open(settings(true, faulty, null)))
        .isInstanceOf(InvalidTenantsException.class);
    try (ServerComponents components = ServerComponents.open(settings(true, file, null))) {
      assertThat(components.demoUser()).isEmpty();
    }
  }

  @Test
  void open_withoutTheDemoTenant_knowsTheOtherOneOnly() {
    ServerSettings settings =
        new ServerSettings(
            directory.resolve("data"),
            null,
            false,
            null,
            false,
            new ExtraTenant("my-project", null, null, "configured"),
            Map.of(Transition.CREATION, Duration.ofHours(1)),
            clock,
            EngineChoice.LOCAL,
            Switches.OFF);
    try (ServerComponents components = ServerComponents.open(settings)) {
      assertThat(components.demoUser()).isEmpty();
      Caller caller =
          components
              .accessControl()
              .admit(new HeaderRequest(Map.of()), Operation.LIST_INSTANCES, "my-project");
      assertThat(caller.user().name()).isEqualTo("additional-user");
    }
  }

  @Test
  void open_twiceOnOneDirectory_isRefused() {
    try (ServerComponents first = open()) {
      assertThatThrownBy(this::open).isInstanceOf(StoreException.class);
      assertThat(first.ready()).isTrue();
    }
  }
}
