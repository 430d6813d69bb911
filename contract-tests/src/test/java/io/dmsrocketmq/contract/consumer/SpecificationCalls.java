package io.dmsrocketmq.contract.consumer;

import io.dmsrocketmq.client.api.SpecificationsApi.ListSpecificationsQuery;
import io.dmsrocketmq.client.model.ResizeInstanceRequest;
import io.dmsrocketmq.client.model.ResizeInstanceResult;
import io.dmsrocketmq.client.model.SpecificationPage;
import java.util.List;

/** The methods of the client for the specifications, called with what has been agreed on. */
final class SpecificationCalls {

  static final ClientCall<SpecificationPage> LIST_SPECIFICATIONS =
      ClientCall.of(
          "listSpecifications",
          (client, r) ->
              client
                  .specifications()
                  .listSpecifications(
                      r.instance(),
                      ListSpecificationsQuery.builder()
                          .type(r.query("type", ListSpecificationsQuery.Type::of))
                          .build()));

  static final ClientCall<ResizeInstanceResult> RESIZE_INSTANCE =
      ClientCall.of(
              "resizeInstance",
              (client, r) ->
                  client
                      .specifications()
                      .resizeInstance(r.instance(), r.body(ResizeInstanceRequest.class)))
          .inForm("add-brokers");

  static final List<ClientCall<?>> ALL = List.of(LIST_SPECIFICATIONS, RESIZE_INSTANCE);

  private SpecificationCalls() {}
}
