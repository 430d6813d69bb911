package io.dmsrocketmq.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dmsrocketmq.server.api.Operation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Users over HTTP, by the requests that the contract records. */
class UsersIT {

  private static final String CREATION =
      RecordedRequests.body(Operation.CREATE_USER, "with-secret");
  private static final String SECRET = "Example-Secret-1";

  @RegisterExtension static final SharedServer SHARED = SharedServer.open();

  private static ServerProcess server;
  private static Http http;

  @BeforeAll
  static void start(ServerProcess shared) {
    server = shared;
    http = new Http(server.base());
  }

  private static String newUsers(String instanceName) throws Exception {
    return Samples.INSTANCES + "/" + Instances.createRunning(http, instanceName) + "/users";
  }

  @Test
  void recordedRequests_ofOneUser_createShowChangeAndDeleteIt() throws Exception {
    String users = newUsers("recorded-user");

    Http.Answer created = http.post(users, CREATION);
    assertThat(created.status()).as(created.text()).isEqualTo(200);
    assertThat(created.header("Content-Type")).isEqualTo("application/json");
    assertThat(created.json())
        .isEqualTo(RecordedRequests.answer(Operation.CREATE_USER, 200, "with-secret"));
    String user = users + "/user_name";
    assertThat(http.get(user + "?offset=0&limit=10").json()).isEqualTo(created.json());
    JsonNode page = http.get(users + "?offset=0&limit=10").json();
    assertThat(page.path("users")).containsExactly(created.json());
    assertThat(page.path("total").asInt()).isEqualTo(1);

    Http.Answer changed = http.put(user, "{\"admin\": true, \"secret_key\": \"**************\"}");
    assertThat(changed.status()).as(changed.text()).isEqualTo(200);
    assertThat(changed.json().path("admin").asBoolean()).isTrue();
    assertThat(changed.json().path("topic_perms")).isEqualTo(created.json().path("topic_perms"));
    String recordedChange = RecordedRequests.body(Operation.UPDATE_USER, "recorded");
    assertThat(http.put(user, recordedChange).json()).isEqualTo(created.json());

    Http.Answer deleted = http.delete(user);
    assertThat(deleted.status()).as(deleted.text()).isEqualTo(200);
    assertThat(deleted.json())
        .isEqualTo(RecordedRequests.answer(Operation.DELETE_USER, 200, "recorded"));
    assertThat(http.get(user).errorCode()).isEqualTo("DMS.10240401");
  }

  @Test
  void recordedCreation_withTheMaskForASecret_isRefused() throws Exception {
    String users = newUsers("masked-secret");

    Http.Answer answer = http.post(users, RecordedRequests.body(Operation.CREATE_USER, "recorded"));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.errorCode()).isEqualTo("DMS.00400012");
    assertThat(answer.errorMessage()).contains("secret_key");
    assertThat(http.get(users).json().path("total").asInt()).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 7, 14, 32})
  void changeOfAUser_withAMaskOfAnyLength_isTaken(int asterisks) throws Exception {
    String users = newUsers("mask-of-" + asterisks);
    http.post(users, CREATION);
    String user = users + "/user_name";

    String mask = "*".repeat(asterisks);
    Http.Answer changed = http.put(user, "{\"admin\": true, \"secret_key\": \"" + mask + "\"}");

    assertThat(changed.status()).as(changed.text()).isEqualTo(200);
    assertThat(http.get(user).json().path("admin").asBoolean()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Short-1", "***a***", "*********************************"})
  void changeOfAUser_withASecretThatIsNoneAndNoMask_isRefused(String secret) throws Exception {
    String users = newUsers("no-mask-" + Integer.toHexString(secret.hashCode()));
    http.post(users, CREATION);
    String user = users + "/user_name";

    Http.Answer answer = http.put(user, "{\"admin\": true, \"secret_key\": \"" + secret + "\"}");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.errorCode()).isEqualTo("DMS.00400012");
    assertThat(answer.errorMessage()).contains("secret_key");
    assertThat(http.get(user).json().path("admin").asBoolean()).isFalse();
  }

  @Test
  void secret_sentInAnyForm_isNeitherAnsweredNorLogged() throws Exception {
    String users = newUsers("no-secret-leaves");
    String refused = "Unusual\\u0001Secret-3";

    String answers =
        http.post(users, CREATION).text()
            + http.post(users, CREATION).text()
            + http.put(users + "/user_name", "{\"secret_key\": \"Other-Secret-2\"}").text()
            + http.post(users, CREATION.replace(SECRET, refused)).text()
            + http.post(users, CREATION.replace(SECRET, "unusualsecret")).text()
            + http.get(users).text();

    assertThat(answers + server.log())
        .doesNotContain(SECRET, "Other-Secret-2", "Unusual", "unusualsecret");
  }

  @Test
  void accessPolicies_ofAnUnknownTopicOrGroup_areNotFound() throws Exception {
    String id = Instances.createRunning(http, "no-policies");
    String instance = Samples.INSTANCES + "/" + id;

    assertThat(http.get(instance + "/topics/topic1/accesspolicy").errorCode())
        .isEqualTo("DMS.10540401");
    assertThat(
            http.get(
                    "/v2/reliability/%s/instances/%s/groups/group1/accesspolicy"
                        .formatted(Samples.PROJECT, id))
                .errorCode())
        .isEqualTo("DMS.10240405");
  }
}
