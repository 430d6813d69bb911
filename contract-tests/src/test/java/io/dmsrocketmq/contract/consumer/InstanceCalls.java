package io.dmsrocketmq.contract.consumer;

import io.dmsrocketmq.client.api.InstancesApi.ListInstancesQuery;
import io.dmsrocketmq.client.model.BatchDeleteInstancesRequest;
import io.dmsrocketmq.client.model.BatchDeleteInstancesResult;
import io.dmsrocketmq.client.model.BrokerPage;
import io.dmsrocketmq.client.model.CreateInstanceRequest;
import io.dmsrocketmq.client.model.CreateInstanceResult;
import io.dmsrocketmq.client.model.Instance;
import io.dmsrocketmq.client.model.InstancePage;
import io.dmsrocketmq.client.model.UpdateInstanceRequest;
import java.util.List;
import java.util.Optional;

/** The methods of the client for the instances, called with what has been agreed on. */
final class InstanceCalls {

  static final ClientCall<CreateInstanceResult> CREATE_INSTANCE =
      ClientCall.of(
          "createInstance",
          (client, r) -> client.instances().createInstance(r.body(CreateInstanceRequest.class)));

  static final ClientCall<InstancePage> LIST_INSTANCES =
      ClientCall.of(
          "listInstances",
          (client, r) ->
              client
                  .instances()
                  .listInstances(
                      ListInstancesQuery.builder()
                          .engine(r.query("engine", ListInstancesQuery.Engine::of))
                          .name(r.query("name"))
                          .instanceId(r.query("instance_id"))
                          .status(r.query("status"))
                          .includeFailure(r.query("include_failure"))
                          .exactMatchName(r.query("exact_match_name"))
                          .enterpriseProjectId(r.query("enterprise_project_id"))
                          .limit(r.number("limit"))
                          .offset(r.number("offset"))
                          .build()));

  static final ClientCall<Instance> SHOW_INSTANCE =
      ClientCall.of("showInstance", (client, r) -> client.instances().showInstance(r.instance()));

  static final ClientCall<Optional<Void>> UPDATE_INSTANCE =
      ClientCall.ofVoid(
          "updateInstance",
          (client, r) ->
              client.instances().updateInstance(r.instance(), r.body(UpdateInstanceRequest.class)));

  static final ClientCall<Optional<Void>> DELETE_INSTANCE =
      ClientCall.ofVoid(
          "deleteInstance", (client, r) -> client.instances().deleteInstance(r.instance()));

  static final ClientCall<BatchDeleteInstancesResult> BATCH_DELETE_INSTANCES =
      ClientCall.of(
          "batchDeleteInstances",
          (client, r) ->
              client.instances().batchDeleteInstances(r.body(BatchDeleteInstancesRequest.class)));

  static final ClientCall<Optional<Void>> BATCH_DELETE_FAILED_INSTANCES =
      ClientCall.ofVoid(
          "batchDeleteFailedInstances",
          (client, r) -> client.instances().batchDeleteFailedInstances());

  static final ClientCall<BrokerPage> LIST_BROKERS =
      ClientCall.of("listBrokers", (client, r) -> client.instances().listBrokers(r.instance()));

  static final List<ClientCall<?>> ALL =
      List.of(
          CREATE_INSTANCE,
          LIST_INSTANCES,
          SHOW_INSTANCE,
          UPDATE_INSTANCE,
          DELETE_INSTANCE,
          BATCH_DELETE_INSTANCES,
          BATCH_DELETE_FAILED_INSTANCES,
          LIST_BROKERS);

  private InstanceCalls() {}
}
