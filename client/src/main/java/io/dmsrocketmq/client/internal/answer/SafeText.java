package io.dmsrocketmq.client.internal.answer;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Makes text out of what a server sent, fit for messages and logs: short, on one line, without
 * markup and secrets.
 */
final class SafeText {

  private static final int LONGEST = 1000;
  private static final int LONGEST_INPUT = 8 * 1024;
  private static final String MASK = Masking.MASK;

  private static final Pattern NOT_SHOWN =
      Pattern.compile("(?is)<(script|style)\\b.*?</\\1\\s*>|<!--.*?-->");
  private static final Pattern MARKUP = Pattern.compile("</?[A-Za-z!][^<>]*>");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cntrl}\\p{Cf}]+");
  private static final Pattern NAMED_SECRET =
      Pattern.compile(
          "(?i)((?:passw(?:or)?d|secret|token|authorization|signature)[\\w-]*[\"']?\\s*[:=]\\s*)"
              + "(\"(?:[^\"\\\\]++|\\\\.)*+\"|'[^']*'|[^\\s,;&}\\]]+)");

  private static final Pattern AUTHORIZATION =
      Pattern.compile("(?i)(authorization\\s*[:=]\\s*)[^\"'\\r\\n&][^\\r\\n&]*");

  private static final int LONGEST_CHARACTER = 4;

  private final Masking masking;
  private final int window;

  SafeText(List<String> secrets) {
    this.masking = new Masking(secrets);
    // A secret that begins within what is looked at must be seen whole, or a part of it stays.
    int longest = secrets.stream().mapToInt(String::length).max().orElse(0);
    this.window = LONGEST_INPUT + longest * Masking.LONGEST_ESCAPE;
  }

  String of(byte[] body) {
    int length = Math.min(body.length, window * LONGEST_CHARACTER);
    return of(new String(body, 0, length, StandardCharsets.UTF_8));
  }

  String of(String raw) {
    String text = raw.length() > window ? raw.substring(0, window) : raw;
    text = masking.mask(text);
    text = text.length() > LONGEST_INPUT ? text.substring(0, LONGEST_INPUT) : text;
    text = NOT_SHOWN.matcher(text).replaceAll(" ");
    text = MARKUP.matcher(text).replaceAll(" ");
    text = AUTHORIZATION.matcher(text).replaceAll("$1" + MASK);
    text = NAMED_SECRET.matcher(text).replaceAll("$1" + MASK);
    text = BLANKS.matcher(text).replaceAll(" ").strip();
    return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
  }
}
