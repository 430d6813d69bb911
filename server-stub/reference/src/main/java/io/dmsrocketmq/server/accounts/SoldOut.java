package io.dmsrocketmq.server.accounts;

import java.util.Set;

/**
 * What the region has none left of for a project.
 *
 * @param zones identifiers of availability zones without machines
 * @param disks kinds of disk
 * @param products identifiers of products
 */
public record SoldOut(Set<String> zones, Set<String> disks, Set<String> products) {
  /** There is enough of everything. */
  public static final SoldOut NOTHING = new SoldOut(Set.of(), Set.of(), Set.of());
}
