package io.dmsrocketmq.spec;

import org.jspecify.annotations.Nullable;

/** Kind of component that the keys of an authored file become. */
enum ComponentKind {
  SCHEMAS("schemas"),
  RESPONSES("responses"),
  PARAMETERS("parameters"),
  HEADERS("headers");

  private static final String HEADERS_FILE = "responses/headers.yaml";

  private final String section;

  ComponentKind(String section) {
    this.section = section;
  }

  /** Name of the section under {@code components}. */
  String section() {
    return section;
  }

  /**
   * The kind that the file holds, or null where its content belongs to the place of the reference.
   */
  static @Nullable ComponentKind of(String file) {
    if (file.equals(HEADERS_FILE)) {
      return HEADERS;
    }
    for (ComponentKind kind : values()) {
      if (file.startsWith(kind.section + "/")) {
        return kind;
      }
    }
    return null;
  }
}
