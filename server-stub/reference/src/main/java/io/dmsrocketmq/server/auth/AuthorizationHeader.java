package io.dmsrocketmq.server.auth;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The header Authorization of a signed request.
 *
 * @param accessKey the access key
 * @param signedHeaders names of the headers that the signature covers, lower case and sorted
 * @param signature the signature, in lower-case hex
 */
record AuthorizationHeader(String accessKey, List<String> signedHeaders, String signature) {
  static final String ALGORITHM = "SDK-HMAC-SHA256";

  private static final Pattern FORM =
      Pattern.compile(
          ALGORITHM
              + " +Access=([^,\\s]{1,128}), *SignedHeaders=([^,\\s]{1,4096}), *Signature=([0-9a-f]{64})");

  AuthorizationHeader {
    signedHeaders = List.copyOf(signedHeaders);
  }

  static Optional<AuthorizationHeader> parse(String value) {
    Matcher matcher = FORM.matcher(value);
    return matcher.matches()
        ? Optional.of(
            new AuthorizationHeader(
                matcher.group(1), headerNames(matcher.group(2)), matcher.group(3)))
        : Optional.empty();
  }

  private static List<String> headerNames(String list) {
    return Arrays.stream(list.split(";"))
        .map(name -> name.toLowerCase(Locale.ROOT))
        .filter(name -> !name.isEmpty())
        .sorted()
        .toList();
  }
}
