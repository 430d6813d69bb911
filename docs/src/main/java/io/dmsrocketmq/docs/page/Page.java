package io.dmsrocketmq.docs.page;

import java.util.Map;

/**
 * A page before it is written.
 *
 * @param path path in the site
 * @param title its title
 * @param template the template that writes its content
 * @param content what the template asks for
 * @param words what the search looks through
 */
public record Page(
    String path, String title, String template, Map<String, Object> content, String words) {

  /**
   * Leads from this page to the root of the site.
   *
   * @return a relative path that is empty or ends with a slash
   */
  public String root() {
    return "../".repeat((int) path.chars().filter(c -> c == '/').count());
  }
}
