package io.dmsrocketmq.server.domain.specifications;

import java.util.Locale;

/** What a change of specifications changes. The constants are the words on the wire. */
enum ResizeKind {
  /** The present brokers get more storage. */
  STORAGE,
  /** There are more brokers, each as large as the present ones. */
  HORIZONTAL,
  /** The present brokers get another product. */
  VERTICAL;

  static ResizeKind of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
