package io.dmsrocketmq.server.domain.specifications;

import static java.util.Objects.requireNonNull;

import io.dmsrocketmq.server.accounts.SoldOut;
import io.dmsrocketmq.server.domain.availabilityzones.AvailabilityZoneService;
import io.dmsrocketmq.server.model.AvailabilityZone;
import io.dmsrocketmq.server.model.Specification;
import io.dmsrocketmq.server.model.SpecificationDisk;
import io.dmsrocketmq.server.model.SpecificationPage;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the products as the contract records them, with the zones of this region in the place of
 * the recorded ones, which are blotted out.
 */
final class SpecificationAnswers {
  private final SpecificationPage recorded;
  private final AvailabilityZoneService zones;

  SpecificationAnswers(SpecificationPage recorded, AvailabilityZoneService zones) {
    this.recorded = recorded;
    this.zones = zones;
  }

  SpecificationPage page(SoldOut soldOut) {
    Map<Boolean, List<String>> bySoldOut =
        requireNonNull(zones.list().availableZones()).stream()
            .collect(
                Collectors.partitioningBy(
                    zone ->
                        Boolean.TRUE.equals(zone.soldOut()) || soldOut.zones().contains(zone.id()),
                    Collectors.mapping(SpecificationAnswers::id, Collectors.toList())));
    Stock stock =
        new Stock(requireNonNull(bySoldOut.get(false)), requireNonNull(bySoldOut.get(true)));
    return recorded.toBuilder()
        .products(
            requireNonNull(recorded.products()).stream()
                .map(product -> product(product, stock, soldOut))
                .toList())
        .build();
  }

  /** The zones that have something, and those that have none left. */
  private record Stock(List<String> available, List<String> unavailable) {
    Stock unless(boolean soldOut) {
      return soldOut
          ? new Stock(List.of(), Stream.concat(available.stream(), unavailable.stream()).toList())
          : this;
    }
  }

  private static Specification product(Specification product, Stock zones, SoldOut soldOut) {
    Stock stock = zones.unless(soldOut.products().contains(product.productId()));
    return product.toBuilder()
        .availableZones(stock.available())
        .unavailableZones(stock.unavailable())
        .ios(
            requireNonNull(product.ios()).stream()
                .map(disk -> disk(disk, zones.unless(soldOut.disks().contains(disk.ioSpec()))))
                .toList())
        .build();
  }

  private static SpecificationDisk disk(SpecificationDisk disk, Stock stock) {
    return disk.toBuilder()
        .availableZones(stock.available())
        .unavailableZones(stock.unavailable())
        .build();
  }

  private static String id(AvailabilityZone zone) {
    return requireNonNull(zone.id());
  }
}
