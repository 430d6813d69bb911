package io.dmsrocketmq.client.auth;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads credentials from environment variables, which do not change while a process lives. */
final class EnvironmentCredentials implements CredentialsProvider {

  private static final String ACCESS_KEY = "DMS_AK";
  private static final String SECRET_KEY = "DMS_SK";
  private static final String SECURITY_TOKEN = "DMS_SECURITY_TOKEN";
  private static final String TOKEN = "DMS_TOKEN";
  private static final String ACCOUNT = "DMS_IAM_ACCOUNT";
  private static final String USER = "DMS_IAM_USER";
  private static final String PASSWORD = "DMS_IAM_PASSWORD";

  private final @Nullable CredentialsProvider found;

  EnvironmentCredentials(Map<String, String> variables) {
    Map<String, String> given = new LinkedHashMap<>(variables);
    given.values().removeIf(String::isBlank);
    this.found = find(given);
  }

  private static @Nullable CredentialsProvider find(Map<String, String> given) {
    if (has(given, List.of(ACCESS_KEY, SECRET_KEY))) {
      return new AccessKey(
          get(given, ACCESS_KEY), get(given, SECRET_KEY), given.get(SECURITY_TOKEN));
    }
    if (has(given, List.of(TOKEN))) {
      return new AuthToken(get(given, TOKEN));
    }
    if (has(given, List.of(ACCOUNT, USER, PASSWORD))) {
      return new PasswordCredentials(get(given, ACCOUNT), get(given, USER), get(given, PASSWORD));
    }
    return null;
  }

  private static boolean has(Map<String, String> given, List<String> names) {
    return names.stream().anyMatch(given::containsKey);
  }

  /** Returns a variable that has to be there, because another one of its group is. */
  private static String get(Map<String, String> given, String name) {
    String value = given.get(name);
    if (value == null) {
      throw new IllegalArgumentException(
          "the environment variable " + name + " must be set together with the others");
    }
    return value;
  }

  @Override
  public Optional<Credentials> credentials(CredentialsContext context) throws InterruptedException {
    return found == null ? Optional.empty() : found.credentials(context);
  }

  @Override
  public String toString() {
    return "EnvironmentCredentials[" + (found == null ? "none" : found) + "]";
  }
}
