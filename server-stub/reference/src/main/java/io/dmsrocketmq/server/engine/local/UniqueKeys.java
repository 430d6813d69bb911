package io.dmsrocketmq.server.engine.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dmsrocketmq.server.engine.local.MessageLog.Place;
import java.util.Locale;
import java.util.UUID;

/**
 * Makes unique keys that look like those of producers. The same seed and place give the same key.
 */
final class UniqueKeys {
  private static final String LOOPBACK = "7F000001";

  private UniqueKeys() {}

  static String of(long seed, Place place) {
    String text =
        String.join(
            "/",
            Long.toString(seed),
            place.queue().topic(),
            place.queue().broker(),
            Integer.toString(place.queue().number()),
            Long.toString(place.offset()));
    UUID hash = UUID.nameUUIDFromBytes(text.getBytes(UTF_8));
    return LOOPBACK
        + String.format(
            Locale.ROOT,
            "%08X%016X",
            (int) hash.getMostSignificantBits(),
            hash.getLeastSignificantBits());
  }
}
