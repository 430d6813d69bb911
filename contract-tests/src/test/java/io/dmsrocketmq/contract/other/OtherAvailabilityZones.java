package io.dmsrocketmq.contract.other;

import io.dmsrocketmq.server.api.AvailabilityZonesApi;
import io.dmsrocketmq.server.model.AvailabilityZone;
import io.dmsrocketmq.server.model.AvailabilityZonePage;
import jakarta.ws.rs.core.Response;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Two zones of a region that nobody else has. */
public final class OtherAvailabilityZones implements AvailabilityZonesApi {

  @Override
  public Response listAvailabilityZones(@Nullable String engine) {
    return Response.ok(
            AvailabilityZonePage.builder()
                .regionId("region-of-others")
                .availableZones(List.of(zone("a", true), zone("b", false)))
                .build())
        .build();
  }

  private static AvailabilityZone zone(String name, boolean isDefault) {
    return AvailabilityZone.builder()
        .id("zone-" + name)
        .code("code-" + name)
        .name("Zone " + name)
        .port("443")
        .resourceAvailability("true")
        .defaultAz(isDefault)
        .remainTime(BigInteger.TEN.pow(18))
        .ipv6Enable(false)
        .soldOut(false)
        .build();
  }
}
