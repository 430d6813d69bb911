package io.dmsrocketmq.client.auth;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
    List<String> keys = found(given, ACCESS_KEY, SECRET_KEY, SECURITY_TOKEN);
    if (!keys.isEmpty()) {
      return new AccessKey(
          get(given, ACCESS_KEY, keys), get(given, SECRET_KEY, keys), given.get(SECURITY_TOKEN));
    }
    String token = given.get(TOKEN);
    if (token != null) {
      return new AuthToken(token);
    }
    List<String> names = found(given, ACCOUNT, USER, PASSWORD);
    if (!names.isEmpty()) {
      return new PasswordCredentials(
          get(given, ACCOUNT, names), get(given, USER, names), get(given, PASSWORD, names));
    }
    return null;
  }

  /** Returns which variables of a group are set. */
  private static List<String> found(Map<String, String> given, String... names) {
    return Stream.of(names).filter(given::containsKey).toList();
  }

  /** Returns a variable that has to be there, because others of its group are. */
  private static String get(Map<String, String> given, String name, List<String> others) {
    String value = given.get(name);
    if (value == null) {
      throw new IllegalArgumentException(
          "the environment variable "
              + name
              + " must be set together with "
              + String.join(" and ", others));
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
