package io.dmsrocketmq.server.resource;

import io.dmsrocketmq.server.api.AvailabilityZonesApi;
import io.dmsrocketmq.server.domain.availabilityzones.AvailabilityZoneService;
import io.dmsrocketmq.server.http.ConstraintsChecked;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** The availability zones of the region. */
@Singleton
@ConstraintsChecked
public class AvailabilityZonesResource implements AvailabilityZonesApi {

  private final AvailabilityZoneService availabilityZones;

  @Inject
  AvailabilityZonesResource(AvailabilityZoneService availabilityZones) {
    this.availabilityZones = availabilityZones;
  }

  @Override
  public Response listAvailabilityZones(@Nullable String engine) {
    return Answers.ok(availabilityZones.list());
  }
}
