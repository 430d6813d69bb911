package io.dmsrocketmq.server.domain.availabilityzones;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toUnmodifiableMap;

import io.dmsrocketmq.server.model.AvailabilityZone;
import io.dmsrocketmq.server.model.AvailabilityZonePage;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Answers the availability zones of the region, which never change. */
public final class AvailabilityZoneService {
  private static final BigInteger LARGEST_LONG = BigInteger.valueOf(Long.MAX_VALUE);

  private final AvailabilityZonePage page;
  private final Map<String, AvailabilityZone> byId;

  /**
   * Creates the service.
   *
   * @param recorded the zones as the contract records them
   */
  public AvailabilityZoneService(AvailabilityZonePage recorded) {
    List<AvailabilityZone> zones =
        requireNonNull(recorded.availableZones()).stream()
            .map(AvailabilityZoneService::readable)
            .toList();
    this.page = recorded.toBuilder().availableZones(zones).build();
    this.byId =
        zones.stream()
            .collect(toUnmodifiableMap(zone -> requireNonNull(zone.id()), Function.identity()));
  }

  /**
   * Lists all zones.
   *
   * @return the zones
   */
  public AvailabilityZonePage list() {
    return page;
  }

  /**
   * Finds a zone.
   *
   * @param zoneId identifier of the zone
   * @return the zone, or nothing if there is none with this identifier
   */
  public Optional<AvailabilityZone> find(String zoneId) {
    return Optional.ofNullable(byId.get(zoneId));
  }

  /** The recorded remaining time is larger than any long, which clients need not survive. */
  private static AvailabilityZone readable(AvailabilityZone zone) {
    @Nullable BigInteger remainTime = zone.remainTime();
    return zone.toBuilder()
        .remainTime(Objects.requireNonNullElse(remainTime, LARGEST_LONG).min(LARGEST_LONG))
        .build();
  }
}
