package io.dmsrocketmq.server.domain.configs;

import static java.util.Objects.requireNonNull;

import io.dmsrocketmq.server.domain.Transactions;
import io.dmsrocketmq.server.domain.engine.ConfigEngine;
import io.dmsrocketmq.server.domain.instances.InstanceAccess;
import io.dmsrocketmq.server.domain.instances.InstanceState;
import io.dmsrocketmq.server.error.DmsException;
import io.dmsrocketmq.server.model.ConfigPage;
import io.dmsrocketmq.server.model.UpdateConfigsRequest;
import java.util.Map;

/**
 * What the requests of the family do. Requests have passed the constraints of the contract before
 * they come here.
 */
public final class ConfigService {
  private final InstanceAccess instances;
  private final ConfigEngine engine;
  private final Transactions transactions;
  private final ConfigCatalog catalog;
  private final ConfigRules rules;

  /**
   * Creates the service.
   *
   * @param instances the way to the instances
   * @param engine holds the values
   * @param transactions makes changes lasting
   * @param catalog the configurations that there are
   */
  public ConfigService(
      InstanceAccess instances,
      ConfigEngine engine,
      Transactions transactions,
      ConfigCatalog catalog) {
    this.instances = instances;
    this.engine = engine;
    this.transactions = transactions;
    this.catalog = catalog;
    this.rules = new ConfigRules(catalog);
  }

  /**
   * Lists the configurations of an instance.
   *
   * @param projectId the project
   * @param instanceId the instance
   * @return all configurations with their present values
   * @throws DmsException if the project has no such instance
   */
  public ConfigPage list(String projectId, String instanceId) {
    InstanceState instance = instances.toRead(projectId, instanceId);
    return catalog.page(engine.values(InstanceAccess.forEngine(instance)));
  }

  /**
   * Gives configurations new values, all of them or none.
   *
   * @param projectId the project
   * @param instanceId the instance
   * @param request names and values
   * @throws DmsException if the project has no such instance, its state forbids changes, or the
   *     request breaks a condition; the message names all of them
   */
  public void update(String projectId, String instanceId, UpdateConfigsRequest request) {
    transactions.run(
        () -> {
          InstanceState instance = instances.toChange(projectId, instanceId);
          Map<String, String> values = rules.checked(requireNonNull(request.rocketmqConfigs()));
          engine.set(InstanceAccess.forEngine(instance), values);
        });
  }
}
