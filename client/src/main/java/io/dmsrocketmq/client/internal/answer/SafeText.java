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
  private static final String MASK = "***";

  private static final Pattern NOT_SHOWN =
      Pattern.compile("(?is)<(script|style)\\b.*?</\\1\\s*>|<!--.*?-->");
  private static final Pattern MARKUP = Pattern.compile("</?[A-Za-z!][^<>]*>");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cntrl}\\p{Cf}]+");
  private static final Pattern NAMED_SECRET =
      Pattern.compile(
          "(?i)((?:passw(?:or)?d|secret|token|authorization|signature)[\\w-]*[\"']?\\s*[:=]\\s*)"
              + "(\"(?:[^\"\\\\]|\\\\.)*\"|'[^']*'|[^\\s,;&}\\]]+)");

  private final List<String> secrets;

  SafeText(List<String> secrets) {
    this.secrets = secrets;
  }

  String of(byte[] body) {
    int length = Math.min(body.length, LONGEST_INPUT);
    return of(new String(body, 0, length, StandardCharsets.UTF_8));
  }

  String of(String raw) {
    String text = raw.length() > LONGEST_INPUT ? raw.substring(0, LONGEST_INPUT) : raw;
    for (String secret : secrets) {
      text = text.replace(secret, MASK);
    }
    text = NOT_SHOWN.matcher(text).replaceAll(" ");
    text = MARKUP.matcher(text).replaceAll(" ");
    text = NAMED_SECRET.matcher(text).replaceAll("$1" + MASK);
    text = BLANKS.matcher(text).replaceAll(" ").strip();
    return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
  }
}
