package io.dmsrocketmq.contract.state;

import io.dmsrocketmq.client.error.DmsNotFoundException;
import io.dmsrocketmq.client.model.CreateUserRequest;
import io.dmsrocketmq.contract.Scenario;
import java.util.Map;
import java.util.Objects;

final class UserStates implements States {

  private final Scene scene;

  UserStates(Scene scene) {
    this.scene = scene;
  }

  @Override
  public Map<Fact, Way> ways() {
    return Map.of(
        UserFacts.EXISTS, said -> create(user(said)),
        UserFacts.IS_MISSING, said -> delete(user(said)));
  }

  private static String user(Map<String, String> said) {
    return Objects.requireNonNull(said.get(UserFacts.USER_NAME));
  }

  private Map<String, Object> create(String name) {
    delete(name);
    CreateUserRequest request =
        Scenario.recorded("createUser")
            .named("with-secret")
            .requestBody(CreateUserRequest.class)
            .toBuilder()
            .accessKey(name)
            .build();
    scene.client().users().createUser(scene.instance(), request);
    return Map.of();
  }

  private Map<String, Object> delete(String name) {
    try {
      scene.client().users().deleteUser(scene.instance(), name);
    } catch (DmsNotFoundException e) {
      // That is the fact.
    }
    return Map.of();
  }
}
