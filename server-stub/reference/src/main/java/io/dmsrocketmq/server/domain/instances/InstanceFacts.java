package io.dmsrocketmq.server.domain.instances;

import io.dmsrocketmq.server.accounts.Accounts;
import io.dmsrocketmq.server.api.Operation;
import io.dmsrocketmq.server.domain.availabilityzones.AvailabilityZoneService;
import io.dmsrocketmq.server.domain.contract.RecordedAnswers;
import io.dmsrocketmq.server.domain.engine.EngineHosting;
import io.dmsrocketmq.server.model.BrokerPage;
import io.dmsrocketmq.server.model.Instance;
import io.dmsrocketmq.server.model.SpecificationPage;

/**
 * What the family takes as given.
 *
 * @param products the products
 * @param zones the availability zones
 * @param recorded an instance as the contract records it
 * @param recordedBrokers the brokers of that instance
 * @param accounts what is known of accounts
 * @param hosting what instances run on
 */
public record InstanceFacts(
    ProductCatalog products,
    AvailabilityZoneService zones,
    Instance recorded,
    BrokerPage recordedBrokers,
    Accounts accounts,
    EngineHosting hosting) {

  /**
   * Gathers the facts from the contract.
   *
   * @param contract the recorded answers
   * @param zones the availability zones
   * @param accounts what is known of accounts
   * @return the facts
   */
  public static InstanceFacts of(
      RecordedAnswers contract, AvailabilityZoneService zones, Accounts accounts) {
    return new InstanceFacts(
        new ProductCatalog(
            () -> contract.of(Operation.LIST_SPECIFICATIONS, SpecificationPage.class)),
        zones,
        contract.of(Operation.SHOW_INSTANCE, Instance.class),
        contract.of(Operation.LIST_BROKERS, BrokerPage.class),
        accounts,
        EngineHosting.NONE);
  }

  /**
   * Gives the same facts for instances that run on something.
   *
   * @param newHosting what they run on
   * @return the facts
   */
  public InstanceFacts hostedBy(EngineHosting newHosting) {
    return new InstanceFacts(products, zones, recorded, recordedBrokers, accounts, newHosting);
  }
}
