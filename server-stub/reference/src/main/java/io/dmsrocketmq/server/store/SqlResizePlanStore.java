package io.dmsrocketmq.server.store;

import io.dmsrocketmq.server.domain.specifications.ResizePlan;
import io.dmsrocketmq.server.domain.specifications.ResizePlanStore;
import java.util.Optional;

/** Keeps the plans in the table instance_change, which forgets them with their instance. */
public final class SqlResizePlanStore implements ResizePlanStore {
  private final Database database;

  /**
   * Creates the store.
   *
   * @param database the database
   */
  public SqlResizePlanStore(Database database) {
    this.database = database;
  }

  @Override
  public void add(String instanceId, ResizePlan plan) {
    database.update(
        "insert into instance_change (instance_id, product_id, brokers, storage,"
            + " public_address_ids) values (?, ?, ?, ?, ?)",
        instanceId,
        plan.productId(),
        plan.brokers(),
        plan.storage(),
        plan.publicAddressIds());
  }

  @Override
  public Optional<ResizePlan> find(String instanceId) {
    return database.first(
        "select product_id, brokers, storage, public_address_ids from instance_change"
            + " where instance_id = ?",
        row ->
            new ResizePlan(
                row.getString("product_id"),
                row.getInt("brokers"),
                row.getLong("storage"),
                row.getString("public_address_ids")),
        instanceId);
  }

  @Override
  public void remove(String instanceId) {
    database.update("delete from instance_change where instance_id = ?", instanceId);
  }
}
