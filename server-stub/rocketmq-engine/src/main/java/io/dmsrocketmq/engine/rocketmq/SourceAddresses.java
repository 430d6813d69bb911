package io.dmsrocketmq.engine.rocketmq;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the addresses from which a user may connect: addresses, networks such as 10.1.0.0/16, and
 * 10.1.*.* for the same, with commas, semicolons or spaces between them.
 */
final class SourceAddresses {
  private static final Pattern SEPARATORS = Pattern.compile("[,;\\s]+");
  private static final Pattern ADDRESS =
      Pattern.compile("[0-9.]+(/[0-9]{1,2})?|[0-9a-fA-F:]*:[0-9a-fA-F:.]*(/[0-9]{1,3})?");
  private static final Pattern WILDCARD = Pattern.compile("((?:[0-9]{1,3}\\.){1,3})\\*(?:\\.\\*)*");

  /** What cannot be read lets nobody in; it must not come to mean that everybody is. */
  private static final String NOBODY = "255.255.255.255/32";

  private SourceAddresses() {}

  /** Gives the addresses as brokers take them; none for a text that sets no limit. */
  static List<String> of(String text) {
    List<String> addresses = new ArrayList<>();
    for (String part : SEPARATORS.splitAsStream(text).toList()) {
      if (part.equals("*") || part.equals("*.*.*.*")) {
        return List.of();
      }
      if (!part.isEmpty()) {
        addresses.add(address(part));
      }
    }
    return addresses.stream().distinct().toList();
  }

  private static String address(String part) {
    Matcher wildcard = WILDCARD.matcher(part);
    if (wildcard.matches()) {
      String known = wildcard.group(1);
      int octets = (int) known.chars().filter(character -> character == '.').count();
      return known + "0.".repeat(3 - octets) + "0/" + octets * 8;
    }
    return ADDRESS.matcher(part).matches() ? part : NOBODY;
  }
}
