package io.dmsrocketmq.server.domain.tags;

import java.util.Locale;

/** What a request does with tags; each name is the contract's word in capitals. */
enum TagAction {
  CREATE,
  DELETE;

  static TagAction of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
