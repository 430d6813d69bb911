package io.dmsrocketmq.server.domain.migrationtasks;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dmsrocketmq.server.domain.Texts;
import io.dmsrocketmq.server.error.Violation;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names of topics and consumer groups, and how they are made of RabbitMQ's. */
final class MetadataNames {
  static final String PATTERN = "^[A-Za-z0-9%|_-]+$";
  static final int LONGEST_TOPIC = 127;
  static final int LONGEST_GROUP = 120;

  private static final Pattern ALLOWED = Pattern.compile(PATTERN);
  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private static final String DEFAULT_VHOST = "/";
  private static final char VHOST_SEPARATOR = '|';
  // The default exchange has no name in RabbitMQ; its definitions call it so where one is needed.
  private static final String DEFAULT_EXCHANGE = "amq.default";

  private MetadataNames() {}

  /** Checks a name that is taken over as it stands. */
  static void check(String field, String name, int longest, List<Violation> violations) {
    if (!ALLOWED.matcher(name).matches() && !name.isEmpty()) {
      violations.add(MigrationTaskErrors.invalidName(field));
    }
    if (name.isEmpty() || name.length() > longest) {
      violations.add(MigrationTaskErrors.invalidNameLength(field, longest));
    }
  }

  static String topic(@Nullable String vhost, String exchange) {
    return joined(vhost, exchange.isEmpty() ? DEFAULT_EXCHANGE : exchange);
  }

  static String group(@Nullable String vhost, String queue) {
    return joined(vhost, queue);
  }

  /** Checks the name of a thing of RabbitMQ, and the name that is made of it. */
  static void checkDerived(
      String field,
      @Nullable String vhost,
      String original,
      String derived,
      int longest,
      List<Violation> violations) {
    if (!Texts.isStorable(original) || (vhost != null && !Texts.isStorable(vhost))) {
      violations.add(MigrationTaskErrors.textNotStorable(field));
    } else if (derived.isEmpty()) {
      violations.add(MigrationTaskErrors.invalidNameLength(field, longest));
    } else if (derived.length() > longest) {
      violations.add(MigrationTaskErrors.derivedNameTooLong(field, derived, longest));
    }
  }

  private static String joined(@Nullable String vhost, String name) {
    return vhost == null || vhost.isEmpty() || vhost.equals(DEFAULT_VHOST)
        ? escaped(name)
        : escaped(vhost) + VHOST_SEPARATOR + escaped(name);
  }

  /** Two names never become one, since the percent sign and the separator are escaped as well. */
  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    for (byte octet : text.getBytes(UTF_8)) {
      if (isPlain((char) octet)) {
        escaped.append((char) octet);
      } else {
        escaped.append('%').append(HEX.toHexDigits(octet));
      }
    }
    return escaped.toString();
  }

  private static boolean isPlain(char character) {
    return (character >= 'a' && character <= 'z')
        || (character >= 'A' && character <= 'Z')
        || (character >= '0' && character <= '9')
        || character == '_'
        || character == '-';
  }
}
