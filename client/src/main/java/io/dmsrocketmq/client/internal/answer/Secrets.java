package io.dmsrocketmq.client.internal.answer;

import com.fasterxml.jackson.databind.JsonNode;
import io.dmsrocketmq.client.auth.AccessKey;
import io.dmsrocketmq.client.auth.AuthToken;
import io.dmsrocketmq.client.auth.Credentials;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** What a request held that must not appear in any text, even if an answer quotes it. */
final class Secrets {

  private static final Pattern NAME = Pattern.compile("(?i).*(passw|secret|token).*");

  private Secrets() {}

  /**
   * Lists the secrets.
   *
   * @param credentials what the request was authorized with
   * @param body the body of the request, a missing node if there is none
   * @return the secrets, none of them empty
   */
  static List<String> of(Credentials credentials, JsonNode body) {
    List<String> secrets = new ArrayList<>();
    if (credentials instanceof AuthToken token) {
      secrets.add(token.value());
    } else if (credentials instanceof AccessKey key) {
      secrets.add(key.secretKey());
      if (key.securityToken() != null) {
        secrets.add(key.securityToken());
      }
    }
    collect(body, secrets);
    // Of two secrets that begin alike, the longer one first, or its end would stay.
    secrets.sort(Comparator.comparingInt(String::length).reversed());
    return secrets;
  }

  private static void collect(JsonNode node, List<String> secrets) {
    for (JsonNode item : node) {
      collect(item, secrets);
    }
    for (var property : node.properties()) {
      JsonNode value = property.getValue();
      boolean secret = value.isTextual() && NAME.matcher(property.getKey()).matches();
      if (secret && !value.textValue().isBlank()) {
        secrets.add(value.textValue());
      }
    }
  }
}
