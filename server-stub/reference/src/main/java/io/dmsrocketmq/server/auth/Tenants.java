package io.dmsrocketmq.server.auth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** All users that the server knows, found by what they identify themselves with. */
public final class Tenants {
  private final List<User> users;
  private final Map<String, User> byId;
  private final Map<String, KeyHolder> byAccessKey = new HashMap<>();
  // Keyed by the hash, so that the time of a lookup tells nothing about the tokens.
  private final Map<String, Caller> byTokenHash = new HashMap<>();

  /**
   * Creates the directory.
   *
   * @param users all users; identifiers, access keys and tokens are unique among them
   */
  public Tenants(List<User> users) {
    this.users = List.copyOf(users);
    this.byId = users.stream().collect(toUnmodifiableMap(User::id, Function.identity()));
    for (User user : users) {
      user.accessKeys().forEach(key -> byAccessKey.put(key.id(), new KeyHolder(key, user)));
      user.tokens()
          .forEach(token -> byTokenHash.put(hash(token.value().value()), caller(user, token)));
    }
  }

  /**
   * An access key and whose it is.
   *
   * @param key the key
   * @param user the user who holds it
   */
  record KeyHolder(AccessKey key, User user) {}

  /**
   * Returns all users.
   *
   * @return the users in the order of the configuration
   */
  public List<User> users() {
    return users;
  }

  Optional<User> user(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  Optional<KeyHolder> holderOfAccessKey(String accessKey) {
    return Optional.ofNullable(byAccessKey.get(accessKey));
  }

  Optional<Caller> holderOfToken(String token) {
    return Optional.ofNullable(byTokenHash.get(hash(token)));
  }

  /**
   * Checks a login.
   *
   * @param domainId identifier of the account, which decides if it is given
   * @param domainName name of the account
   * @param userName name of the user
   * @param password the password as sent
   * @return the user, or nothing if any part is wrong
   */
  public Optional<User> login(
      @Nullable String domainId, @Nullable String domainName, String userName, String password) {
    return users.stream()
        .filter(user -> user.name().equals(userName) && isIn(user.domain(), domainId, domainName))
        .filter(user -> user.password() != null && user.password().matches(password))
        .findFirst();
  }

  private static boolean isIn(Domain domain, @Nullable String id, @Nullable String name) {
    return id != null ? domain.id().equals(id) : domain.name().equals(name);
  }

  private static Caller caller(User user, FixedToken token) {
    return new Caller(user, List.of(token.project()));
  }

  private static String hash(String token) {
    return HmacSha256.hexDigest(token.getBytes(UTF_8));
  }
}
