package io.dmsrocketmq.contract.state;

import io.dmsrocketmq.client.RocketMqClient;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Brings a provider of the whole API to the facts: through the API itself, and what the API cannot
 * do, through test control. Everything happens in instances of its own, which it deletes in the
 * end; besides them it touches only instances with a name that an interaction creates.
 */
public final class ProviderStates implements StateHandler {

  private final Scene scene;
  private final List<States> families;
  private final Map<Fact, States.Way> ways = new LinkedHashMap<>();

  /**
   * Makes the states of a provider.
   *
   * @param client a client of the provider, whose credentials may do everything in the project; it
   *     is not closed
   * @param tenant the project and its callers
   * @param control test control, where the provider has it
   */
  public ProviderStates(RocketMqClient client, Tenant tenant, @Nullable TestControl control) {
    scene = new Scene(client, tenant, control);
    families =
        List.of(
            new CallerStates(tenant),
            new ConditionStates(scene),
            new InstanceStates(scene),
            new TopicStates(scene),
            new ConsumerGroupStates(scene),
            new MessageStates(scene),
            new UserStates(scene),
            new TagStates(scene),
            new MigrationTaskStates(scene));
    families.forEach(family -> ways.putAll(family.ways()));
  }

  @Override
  public boolean offers(Fact fact) {
    return switch (fact.means()) {
      case CREDENTIALS, API -> ways.containsKey(fact);
      case OTHER_CALLERS -> CallerStates.knows(scene.tenant(), fact);
      case TEST_CONTROL -> scene.hasControl() && ways.containsKey(fact);
    };
  }

  @Override
  public Map<String, Object> establish(Fact fact, Map<String, String> parameters) {
    States.Way way = ways.get(fact);
    if (way == null) {
      throw new NoSuchElementException("there is no way to the fact '" + fact.name() + "'");
    }
    return way.go(parameters);
  }

  @Override
  public void leave() {
    families.forEach(States::leave);
  }

  @Override
  public void close() {
    scene.deleteAll();
  }
}
