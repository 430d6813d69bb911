package io.dmsrocketmq.client.internal.observe;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The headers of a request without their secrets. Only what is known to be harmless is shown. */
final class MaskedHeaders {

  private static final Set<String> HARMLESS =
      Set.of("accept", "content-type", "user-agent", "x-project-id", "x-sdk-date");

  private MaskedHeaders() {}

  static Map<String, String> of(Map<String, String> headers) {
    Map<String, String> masked = new LinkedHashMap<>();
    headers.forEach(
        (name, value) ->
            masked.put(name, HARMLESS.contains(name.toLowerCase(Locale.ROOT)) ? value : "***"));
    return masked;
  }
}
