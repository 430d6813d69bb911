package io.dmsrocketmq.server;

import io.dmsrocketmq.server.auth.AccessControl;
import io.dmsrocketmq.server.domain.availabilityzones.AvailabilityZoneService;
import io.dmsrocketmq.server.domain.configs.ConfigService;
import io.dmsrocketmq.server.domain.consumergroups.ConsumerGroupService;
import io.dmsrocketmq.server.domain.engine.EngineHosting;
import io.dmsrocketmq.server.domain.iam.IamService;
import io.dmsrocketmq.server.domain.instances.InstanceService;
import io.dmsrocketmq.server.domain.messages.MessageService;
import io.dmsrocketmq.server.domain.migrationtasks.MigrationTaskService;
import io.dmsrocketmq.server.domain.specifications.SpecificationService;
import io.dmsrocketmq.server.domain.tags.TagService;
import io.dmsrocketmq.server.domain.topics.TopicService;
import io.dmsrocketmq.server.domain.users.UserService;
import io.dmsrocketmq.server.http.EngineState;
import io.dmsrocketmq.server.http.StoreState;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Hands the parts of the server, which know nothing of any container, to the container. */
final class Composition {

  private static final CompletableFuture<ServerComponents> COMPONENTS = new CompletableFuture<>();

  private Composition() {}

  /**
   * Opens the parts while the container starts, since both take time and neither needs the other.
   */
  static void open(ServerSettings settings) {
    Thread opening =
        new Thread(
            () -> {
              try {
                COMPONENTS.complete(ServerComponents.open(settings));
              } catch (RuntimeException | Error failure) {
                COMPONENTS.completeExceptionally(failure);
              }
            },
            "open-components");
    opening.setDaemon(true);
    opening.start();
  }

  @Produces
  @Singleton
  static ServerComponents components() {
    return COMPONENTS.join();
  }

  static void close(@Disposes ServerComponents components) {
    components.close();
  }

  @Produces
  @Singleton
  static StoreState storeState(ServerComponents components) {
    return components::ready;
  }

  @Produces
  @Singleton
  static EngineState engineState(ServerComponents components) {
    EngineHosting hosting = components.hosting();
    return new EngineState() {
      @Override
      public List<String> troubles() {
        return hosting.troubles();
      }

      @Override
      public Map<String, Long> figures() {
        return hosting.figures();
      }
    };
  }

  @Produces
  @Singleton
  static AccessControl accessControl(ServerComponents components) {
    return components.accessControl();
  }

  @Produces
  @Singleton
  static InstanceService instances(ServerComponents components) {
    return components.services().instances();
  }

  @Produces
  @Singleton
  static TopicService topics(ServerComponents components) {
    return components.services().topics();
  }

  @Produces
  @Singleton
  static ConsumerGroupService consumerGroups(ServerComponents components) {
    return components.services().consumerGroups();
  }

  @Produces
  @Singleton
  static MessageService messages(ServerComponents components) {
    return components.services().messages();
  }

  @Produces
  @Singleton
  static UserService users(ServerComponents components) {
    return components.services().users();
  }

  @Produces
  @Singleton
  static ConfigService configs(ServerComponents components) {
    return components.services().configs();
  }

  @Produces
  @Singleton
  static TagService tags(ServerComponents components) {
    return components.services().tags();
  }

  @Produces
  @Singleton
  static MigrationTaskService migrationTasks(ServerComponents components) {
    return components.services().migrationTasks();
  }

  @Produces
  @Singleton
  static SpecificationService specifications(ServerComponents components) {
    return components.services().specifications();
  }

  @Produces
  @Singleton
  static AvailabilityZoneService availabilityZones(ServerComponents components) {
    return components.services().availabilityZones();
  }

  @Produces
  @Singleton
  static IamService iam(ServerComponents components) {
    return components.services().iam();
  }
}
