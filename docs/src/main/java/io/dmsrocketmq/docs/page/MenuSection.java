package io.dmsrocketmq.docs.page;

import java.util.List;

/**
 * Pages that stand together in the menu.
 *
 * @param title what they have in common
 * @param links leads to them, in their order
 */
public record MenuSection(String title, List<Link> links) {

  /**
   * Leads to a page.
   *
   * @param title what it is called
   * @param path path in the site
   */
  public record Link(String title, String path) {}
}
