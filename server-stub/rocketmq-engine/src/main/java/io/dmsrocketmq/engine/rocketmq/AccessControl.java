package io.dmsrocketmq.engine.rocketmq;

import io.dmsrocketmq.engine.rocketmq.Cluster.BrokerLink;
import io.dmsrocketmq.server.domain.engine.AccessRight;
import io.dmsrocketmq.server.domain.engine.ResourceKind;
import io.dmsrocketmq.server.domain.engine.UserSecret;
import io.dmsrocketmq.server.domain.engine.UserState;
import io.dmsrocketmq.server.domain.engine.UserState.NamedRight;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.rocketmq.remoting.protocol.body.AclInfo;
import org.apache.rocketmq.remoting.protocol.body.UserInfo;
import org.jspecify.annotations.Nullable;

/** Writes users and rights as the access control of one broker knows them, and reads them back. */
final class AccessControl {
  private static final String SUBJECT = "User:";
  private static final String SUPER = "Super";
  private static final String NORMAL = "Normal";
  private static final String CUSTOM = "Custom";
  private static final String ENABLED = "enable";
  private static final String ALLOW = "Allow";
  private static final String DENY = "Deny";
  private static final String ANY = "*";
  private static final String PUB = "Pub";
  private static final String SUB = "Sub";

  private AccessControl() {}

  /** What a user may do. */
  record Rights(Map<ResourceKind, Map<String, AccessRight>> byKind, String addresses) {

    AccessRight defaultOf(ResourceKind kind) {
      return of(kind).getOrDefault(ANY, AccessRight.DENY);
    }

    List<NamedRight> named(ResourceKind kind) {
      return of(kind).entrySet().stream()
          .filter(entry -> !entry.getKey().equals(ANY))
          .map(entry -> new NamedRight(entry.getKey(), entry.getValue()))
          .toList();
    }

    private Map<String, AccessRight> of(ResourceKind kind) {
      return byKind.getOrDefault(kind, Map.of());
    }
  }

  /** Brokers answer nothing at all where there are none. */
  static List<UserInfo> users(Cluster cluster, BrokerLink broker) {
    return cluster
        .admin()
        .<List<UserInfo>>askUnless(Codes.NO_USER, api -> api.listUser(broker.address(), ""))
        .orElseGet(List::of);
  }

  /** Brokers answer nothing at all where there are none. */
  static List<AclInfo> rights(Cluster cluster, BrokerLink broker) {
    return cluster
        .admin()
        .<List<AclInfo>>askUnless(Codes.NO_USER, api -> api.listAcl(broker.address(), "", ""))
        .orElseGet(List::of);
  }

  static String subject(String name) {
    return SUBJECT + name;
  }

  static boolean isAdmin(UserInfo user) {
    return SUPER.equalsIgnoreCase(user.getUserType());
  }

  static Optional<UserInfo> user(Cluster cluster, BrokerLink broker, String name) {
    return cluster
        .admin()
        .<UserInfo>askUnless(Codes.NO_USER, api -> api.getUser(broker.address(), name))
        .filter(user -> name.equals(user.getUsername()));
  }

  static void write(Cluster cluster, BrokerLink broker, UserState user, UserSecret secret) {
    writeUser(cluster, broker, user.name(), user.admin(), secret);
    writeRights(cluster, broker, user);
  }

  static void writeUser(
      Cluster cluster, BrokerLink broker, String name, boolean admin, UserSecret secret) {
    UserInfo info = UserInfo.of(name, secret.value(), admin ? SUPER : NORMAL);
    info.setUserStatus(ENABLED);
    boolean known = user(cluster, broker, name).isPresent();
    cluster
        .admin()
        .tell(
            api -> {
              if (known) {
                api.updateUser(broker.address(), info);
              } else {
                api.createUser(broker.address(), info);
              }
            });
  }

  /** The new rights in the place of all former ones. A change alone would keep some of them. */
  static void writeRights(Cluster cluster, BrokerLink broker, UserState user) {
    String subject = subject(user.name());
    cluster
        .admin()
        .tell(
            api -> {
              if (api.getAcl(broker.address(), subject) != null) {
                api.deleteAcl(broker.address(), subject, "");
              }
              api.createAcl(broker.address(), acl(user));
            });
  }

  static void erase(Cluster cluster, BrokerLink broker, String name) {
    if (user(cluster, broker, name).isPresent()) {
      cluster
          .admin()
          .tell(
              api -> {
                if (api.getAcl(broker.address(), subject(name)) != null) {
                  api.deleteAcl(broker.address(), subject(name), "");
                }
                api.deleteUser(broker.address(), name);
              });
    }
  }

  static Rights rightsOf(Cluster cluster, BrokerLink broker, String name) {
    return rights(
        cluster
            .admin()
            .<AclInfo>askUnless(Codes.NO_USER, api -> api.getAcl(broker.address(), subject(name)))
            .orElse(null));
  }

  static Rights rights(@Nullable AclInfo acl) {
    Map<ResourceKind, Map<String, AccessRight>> byKind = new LinkedHashMap<>();
    TreeSet<String> addresses = new TreeSet<>();
    if (acl != null && acl.getPolicies() != null) {
      acl.getPolicies().stream()
          .flatMap(policy -> policy.getEntries().stream())
          .forEach(
              entry -> {
                read(byKind, entry);
                if (entry.getSourceIps() != null) {
                  addresses.addAll(entry.getSourceIps());
                }
              });
    }
    return new Rights(byKind, String.join(",", addresses));
  }

  private static void read(
      Map<ResourceKind, Map<String, AccessRight>> byKind, AclInfo.PolicyEntryInfo entry) {
    for (ResourceKind kind : ResourceKind.values()) {
      String prefix = prefix(kind);
      if (entry.getResource().startsWith(prefix)) {
        AccessRight right =
            DENY.equalsIgnoreCase(entry.getDecision())
                ? AccessRight.DENY
                : right(entry.getActions());
        byKind
            .computeIfAbsent(kind, first -> new LinkedHashMap<>())
            .merge(
                entry.getResource().substring(prefix.length()),
                right,
                // What is denied beside what is allowed only says that nothing else is.
                (one, other) -> one == AccessRight.DENY ? other : one);
      }
    }
  }

  private static AccessRight right(List<String> actions) {
    boolean pub = actions.stream().anyMatch(PUB::equalsIgnoreCase);
    boolean sub = actions.stream().anyMatch(SUB::equalsIgnoreCase);
    if (pub && sub) {
      return AccessRight.PUB_SUB;
    }
    return pub ? AccessRight.PUB : sub ? AccessRight.SUB : AccessRight.DENY;
  }

  private static AclInfo acl(UserState user) {
    List<String> sources = SourceAddresses.of(user.addresses());
    List<AclInfo.PolicyEntryInfo> entries = new ArrayList<>();
    for (ResourceKind kind : ResourceKind.values()) {
      for (NamedRight right : user.rights(kind)) {
        add(entries, prefix(kind) + right.name(), right.right(), sources);
      }
    }
    add(entries, prefix(ResourceKind.TOPIC) + ANY, user.defaultTopicRight(), sources);
    add(entries, prefix(ResourceKind.GROUP) + ANY, user.defaultGroupRight(), sources);
    AclInfo.PolicyInfo policy = new AclInfo.PolicyInfo();
    policy.setPolicyType(CUSTOM);
    policy.setEntries(entries);
    AclInfo acl = new AclInfo();
    acl.setSubject(subject(user.name()));
    acl.setPolicies(List.of(policy));
    return acl;
  }

  /** A named right replaces the default as a whole, so that what it does not allow is denied. */
  private static void add(
      List<AclInfo.PolicyEntryInfo> entries,
      String resource,
      AccessRight right,
      List<String> sources) {
    List<String> allowed =
        switch (right) {
          case DENY -> List.of();
          case PUB -> List.of(PUB);
          case SUB -> List.of(SUB);
          case PUB_SUB -> List.of(PUB, SUB);
        };
    List<String> denied =
        List.of(PUB, SUB).stream().filter(action -> !allowed.contains(action)).toList();
    if (!allowed.isEmpty()) {
      entries.add(entry(resource, ALLOW, allowed, sources));
    }
    if (!denied.isEmpty()) {
      entries.add(entry(resource, DENY, denied, List.of()));
    }
  }

  private static AclInfo.PolicyEntryInfo entry(
      String resource, String decision, List<String> actions, List<String> sources) {
    AclInfo.PolicyEntryInfo entry = new AclInfo.PolicyEntryInfo();
    entry.setResource(resource);
    entry.setDecision(decision);
    entry.setActions(actions);
    if (!sources.isEmpty()) {
      entry.setSourceIps(sources);
    }
    return entry;
  }

  private static String prefix(ResourceKind kind) {
    return kind == ResourceKind.TOPIC ? "Topic:" : "Group:";
  }
}
