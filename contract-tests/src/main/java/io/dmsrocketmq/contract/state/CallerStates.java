package io.dmsrocketmq.contract.state;

import io.dmsrocketmq.contract.state.Tenant.Login;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who calls: nothing has to be done for that but to say whose token it is. */
final class CallerStates implements States {

  private final Tenant tenant;

  CallerStates(Tenant tenant) {
    this.tenant = tenant;
  }

  static boolean knows(Tenant tenant, Fact fact) {
    if (fact.equals(CallerFacts.HAS_PASSWORD)) {
      return tenant.login() != null;
    }
    return (fact.equals(CallerFacts.MAY_READ) ? tenant.readingToken() : tenant.powerlessToken())
        != null;
  }

  @Override
  public Map<Fact, Way> ways() {
    return Map.of(
        CallerFacts.MAY_EVERYTHING, said -> caller(tenant.token()),
        CallerFacts.IS_UNKNOWN, said -> caller("unknown-" + UUID.randomUUID()),
        CallerFacts.MAY_READ, said -> caller(tenant.readingToken()),
        CallerFacts.LACKS_PERMISSIONS, said -> caller(tenant.powerlessToken()),
        CallerFacts.HAS_PASSWORD, said -> login());
  }

  private Map<String, Object> caller(@Nullable String token) {
    Map<String, Object> values = new HashMap<>();
    values.put("project_id", tenant.projectId());
    if (token != null) {
      values.put(CallerFacts.TOKEN, token);
    }
    return values;
  }

  private Map<String, Object> login() {
    Login login = tenant.login();
    return login == null
        ? Map.of()
        : Map.of(
            "user_name", login.user(),
            "password", login.password(),
            "account_name", login.account(),
            "project_name", login.project());
  }
}
