package io.dmsrocketmq.contract.consumer;

import io.dmsrocketmq.client.api.AvailabilityZonesApi.ListAvailabilityZonesQuery;
import io.dmsrocketmq.client.model.AvailabilityZonePage;
import java.util.List;

/** The methods of the client for the availability zones, called with what has been agreed on. */
final class AvailabilityZoneCalls {

  static final ClientCall<AvailabilityZonePage> LIST_AVAILABILITY_ZONES =
      ClientCall.of(
          "listAvailabilityZones",
          (client, r) ->
              client
                  .availabilityZones()
                  .listAvailabilityZones(
                      ListAvailabilityZonesQuery.builder().engine(r.query("engine")).build()));

  static final List<ClientCall<?>> ALL = List.of(LIST_AVAILABILITY_ZONES);

  private AvailabilityZoneCalls() {}
}
