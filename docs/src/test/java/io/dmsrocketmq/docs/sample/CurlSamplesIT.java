package io.dmsrocketmq.docs.sample;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.dmsrocketmq.client.RocketMqClient;
import io.dmsrocketmq.client.api.MigrationTasksApi.CreateRocketMqMigrationTaskQuery;
import io.dmsrocketmq.client.model.CreateConsumerGroupRequest;
import io.dmsrocketmq.client.model.CreateMigrationTaskResult;
import io.dmsrocketmq.client.model.CreateRocketMqMigrationTaskRequest;
import io.dmsrocketmq.client.model.CreateTopicRequest;
import io.dmsrocketmq.client.model.CreateUserRequest;
import io.dmsrocketmq.client.model.UserPermission;
import io.dmsrocketmq.docs.command.CurlCommand;
import io.dmsrocketmq.spec.OpenApiDocument;
import io.dmsrocketmq.testing.DmsServer;
import io.dmsrocketmq.testing.DmsServerSettings;
import io.dmsrocketmq.testing.SeedMessage;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each command that the reference shows is understood by the server, where things are as it says.
 */
class CurlSamplesIT {

  private static final String TOPIC = "topic-test";
  private static final String GROUP = "consumer-group-test";
  private static final String USER = "user_name";
  private static final String WORLD = "samples";

  /** The document's own; the server chooses another. */
  private static final String RECORDED_TASK = "6cf4dcd3-8471-4139-8b5b-8a3a71f704c7";

  /** The names that the recorded request for a token uses. */
  private static final String ACCOUNTS =
      """
      domains:
        - name: domainname
          projects:
            - id: project-of-the-recorded-request
              name: xxxxxxxxxxxxxxxxxx
          users:
            - name: username
              password: "********"
              projects: [xxxxxxxxxxxxxxxxxx]
      """;

  private static DmsServer server;
  private static RocketMqClient client;
  private static String instance;
  private static String task;

  @BeforeAll
  static void start(@TempDir Path directory) throws Exception {
    Path accounts = Files.writeString(directory.resolve("accounts.yaml"), ACCOUNTS);
    server = DmsServer.start(DmsServerSettings.standard().withArguments("--config=" + accounts));
    client = server.newClient();
    instance = server.createRunningInstance("samples");
    for (String topic : List.of(TOPIC, "topic_01", "topic1", "test0001")) {
      client.topics().createTopic(instance, CreateTopicRequest.builder().name(topic).build());
    }
    for (String group : List.of(GROUP, "group1", "GID_test")) {
      client
          .consumerGroups()
          .createConsumerGroup(instance, CreateConsumerGroupRequest.builder().name(group).build());
    }
    client
        .users()
        .createUser(
            instance,
            CreateUserRequest.builder()
                .accessKey(USER)
                .secretKey("Example-Secret-1")
                .defaultTopicPerm(UserPermission.DENY)
                .defaultGroupPerm(UserPermission.DENY)
                .build());
    String message =
        server.seeds().messages(instance, TOPIC, SeedMessage.of("hello")).get(0).messageId();
    server.seeds().deadLetters(instance, "group1", message);
    server.seeds().consumers(instance, "GID_test", "192.168.0.1");
    task = requireNonNull(createTask().taskId());
    server.snapshots().take(WORLD);
  }

  private static CreateMigrationTaskResult createTask() {
    return client
        .migrationTasks()
        .createRocketMqMigrationTask(
            instance,
            CreateRocketMqMigrationTaskQuery.builder().overwrite(true).name("earlier").build(),
            CreateRocketMqMigrationTaskRequest.builder()
                .topicConfigTable(Map.of())
                .subscriptionGroupTable(Map.of())
                .build());
  }

  @AfterAll
  static void stop() {
    client.close();
    server.close();
  }

  static List<Named<Sample>> samples() {
    OpenApiDocument document = OpenApiDocument.packaged();
    List<Named<Sample>> samples = new ArrayList<>();
    document.operations().stream()
        .flatMap(operation -> Sample.of(document, operation).stream())
        .forEach(sample -> samples.add(Named.of(sample.method(), sample)));
    return samples;
  }

  @ParameterizedTest
  @MethodSource("samples")
  void curlSample_sentToTheServer_succeeds(Sample sample) throws Exception {
    server.snapshots().restore(WORLD);
    prepare(sample.method());

    String command = CurlSample.of(sample).replace(RECORDED_TASK, task);
    HttpResponse<String> answer = CurlCommand.parse(command, variables()).send();

    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
  }

  /** What a command creates is not there before. */
  private static void prepare(String method) {
    switch (method) {
      case "createTopic" -> client.topics().deleteTopic(instance, TOPIC);
      case "createConsumerGroup" -> client.consumerGroups().deleteConsumerGroup(instance, GROUP);
      case "createUser" -> client.users().deleteUser(instance, USER);
      default -> {}
    }
  }

  private static Map<String, String> variables() {
    return Map.of(
        "ENDPOINT", server.uri().toString(),
        "TOKEN", server.token(),
        "PROJECT_ID", server.projectId(),
        "INSTANCE_ID", instance);
  }
}
