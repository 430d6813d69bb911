package io.dmsrocketmq.engine.rocketmq;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dmsrocketmq.engine.rocketmq.Cluster.BrokerLink;
import io.dmsrocketmq.server.domain.engine.EngineEnvironment.Credentials;
import io.dmsrocketmq.server.domain.engine.EngineInstance;
import io.dmsrocketmq.server.domain.engine.EngineNotes;
import io.dmsrocketmq.server.domain.engine.EnginePage;
import io.dmsrocketmq.server.domain.engine.ResourceKind;
import io.dmsrocketmq.server.domain.engine.UserEngine;
import io.dmsrocketmq.server.domain.engine.UserGrant;
import io.dmsrocketmq.server.domain.engine.UserSecret;
import io.dmsrocketmq.server.domain.engine.UserState;
import io.dmsrocketmq.server.domain.engine.UserState.NamedRight;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.rocketmq.remoting.protocol.body.AclInfo;
import org.apache.rocketmq.remoting.protocol.body.UserInfo;

/**
 * Keeps users and their rights in the access control of the brokers, which all have the same. Only
 * the form in which addresses were given is a note, since brokers know none but their own.
 */
final class RocketMqUsers implements UserEngine {
  private static final String NOTE = "user-addresses/";

  private final Clusters clusters;
  private final EngineNotes notes;

  RocketMqUsers(Clusters clusters, EngineNotes notes) {
    this.clusters = clusters;
    this.notes = notes;
  }

  @Override
  public void create(EngineInstance instance, UserState user, UserSecret secret) {
    Cluster cluster = clusters.of(instance);
    notes.write(instance.id(), NOTE + user.name(), user.addresses());
    cluster.brokers().forEach(broker -> AccessControl.write(cluster, broker, user, secret));
  }

  @Override
  public Optional<UserState> find(EngineInstance instance, String name) {
    Cluster cluster = clusters.of(instance);
    return user(cluster, name)
        .map(user -> state(instance, user, AccessControl.rightsOf(cluster, first(cluster), name)));
  }

  @Override
  public EnginePage<UserState> list(EngineInstance instance, int limit, int offset) {
    SortedMap<String, UserState> users = all(instance, clusters.of(instance));
    return new EnginePage<>(
        users.values().stream().skip(offset).limit(limit).toList(), users.size());
  }

  @Override
  public void update(EngineInstance instance, UserState user) {
    Cluster cluster = clusters.of(instance);
    UserSecret secret = secretOf(cluster, user.name()).orElseThrow();
    notes.write(instance.id(), NOTE + user.name(), user.addresses());
    cluster.brokers().forEach(broker -> AccessControl.write(cluster, broker, user, secret));
  }

  @Override
  public void changeSecret(EngineInstance instance, String name, UserSecret secret) {
    Cluster cluster = clusters.of(instance);
    UserInfo present = user(cluster, name).orElseThrow();
    cluster
        .brokers()
        .forEach(
            broker ->
                AccessControl.writeUser(
                    cluster, broker, name, AccessControl.isAdmin(present), secret));
  }

  @Override
  public boolean isSecretOf(EngineInstance instance, String name, UserSecret candidate) {
    return secretOf(clusters.of(instance), name)
        .filter(
            secret ->
                MessageDigest.isEqual(
                    secret.value().getBytes(UTF_8), candidate.value().getBytes(UTF_8)))
        .isPresent();
  }

  @Override
  public void delete(EngineInstance instance, String name) {
    Cluster cluster = clusters.of(instance);
    if (user(cluster, name).isPresent()) {
      cluster.brokers().forEach(broker -> AccessControl.erase(cluster, broker, name));
      notes.erase(instance.id(), NOTE + name);
    }
  }

  @Override
  public EnginePage<UserGrant> grants(
      EngineInstance instance, ResourceKind kind, String name, int limit, int offset) {
    List<UserGrant> grants =
        all(instance, clusters.of(instance)).values().stream()
            .flatMap(
                user ->
                    user.rights(kind).stream()
                        .filter(right -> right.name().equals(name))
                        .map(right -> grant(user, right)))
            .toList();
    return new EnginePage<>(grants.stream().skip(offset).limit(limit).toList(), grants.size());
  }

  /** Ends the rights to something that is gone. */
  void forget(EngineInstance instance, Cluster cluster, ResourceKind kind, String name) {
    for (UserState user : all(instance, cluster).values()) {
      if (user.rights(kind).stream().anyMatch(right -> right.name().equals(name))) {
        UserState without = without(user, kind, name);
        cluster.brokers().forEach(broker -> AccessControl.writeRights(cluster, broker, without));
      }
    }
  }

  private static UserGrant grant(UserState user, NamedRight right) {
    return new UserGrant(user.name(), user.addresses(), user.admin(), right.right());
  }

  private static UserState without(UserState user, ResourceKind kind, String name) {
    Function<ResourceKind, List<NamedRight>> rights =
        of ->
            user.rights(of).stream()
                .filter(right -> of != kind || !right.name().equals(name))
                .toList();
    return new UserState(
        user.name(),
        user.addresses(),
        user.admin(),
        user.defaultTopicRight(),
        user.defaultGroupRight(),
        rights.apply(ResourceKind.TOPIC),
        rights.apply(ResourceKind.GROUP));
  }

  private SortedMap<String, UserState> all(EngineInstance instance, Cluster cluster) {
    SortedMap<String, UserState> users = new TreeMap<>();
    if (cluster.brokers().isEmpty()) {
      return users;
    }
    BrokerLink broker = first(cluster);
    List<UserInfo> known = AccessControl.users(cluster, broker);
    if (known.stream().noneMatch(user -> isOfCallers(cluster, user.getUsername()))) {
      return users;
    }
    Map<String, AclInfo> rights =
        AccessControl.rights(cluster, broker).stream()
            .collect(Collectors.toMap(AclInfo::getSubject, Function.identity()));
    for (UserInfo user : known) {
      if (isOfCallers(cluster, user.getUsername())) {
        AclInfo acl = rights.get(AccessControl.subject(user.getUsername()));
        users.put(user.getUsername(), state(instance, user, AccessControl.rights(acl)));
      }
    }
    return users;
  }

  private UserState state(EngineInstance instance, UserInfo user, AccessControl.Rights rights) {
    return new UserState(
        user.getUsername(),
        notes.find(instance.id(), NOTE + user.getUsername()).orElse(rights.addresses()),
        AccessControl.isAdmin(user),
        rights.defaultOf(ResourceKind.TOPIC),
        rights.defaultOf(ResourceKind.GROUP),
        rights.named(ResourceKind.TOPIC),
        rights.named(ResourceKind.GROUP));
  }

  private static Optional<UserSecret> secretOf(Cluster cluster, String name) {
    return user(cluster, name).map(user -> new UserSecret(user.getPassword()));
  }

  private static Optional<UserInfo> user(Cluster cluster, String name) {
    if (cluster.brokers().isEmpty() || !isOfCallers(cluster, name)) {
      return Optional.empty();
    }
    return AccessControl.user(cluster, first(cluster), name);
  }

  /** The server's own user is not shown to anybody. */
  private static boolean isOfCallers(Cluster cluster, String name) {
    Credentials own = cluster.admin().credentials();
    return own == null || !own.name().equals(name);
  }

  private static BrokerLink first(Cluster cluster) {
    return cluster.brokers().get(0);
  }
}
