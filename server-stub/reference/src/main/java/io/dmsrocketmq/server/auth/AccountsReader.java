package io.dmsrocketmq.server.auth;

import static java.util.stream.Collectors.joining;

import io.dmsrocketmq.server.accounts.Accounts;
import io.dmsrocketmq.server.accounts.Billing;
import io.dmsrocketmq.server.accounts.Networks;
import io.dmsrocketmq.server.accounts.Networks.Address;
import io.dmsrocketmq.server.accounts.Networks.SecurityGroup;
import io.dmsrocketmq.server.accounts.Networks.Subnet;
import io.dmsrocketmq.server.accounts.Networks.Vpc;
import io.dmsrocketmq.server.accounts.ProjectConditions;
import io.dmsrocketmq.server.accounts.Quota;
import io.dmsrocketmq.server.accounts.SoldOut;
import io.dmsrocketmq.server.accounts.Standing;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what the configuration knows of accounts beside their users. */
final class AccountsReader {
  private final Map<String, Standing> byAccount = new HashMap<>();
  private final Map<String, ProjectConditions> byProject = new HashMap<>();

  Accounts accounts() {
    return new Accounts(byAccount, byProject);
  }

  /** Reads how an account stands, and whether it can order anything. */
  Billing readAccount(ConfigurationSection account, String accountId) {
    byAccount.put(
        accountId, word(account, "standing", Standing.values(), Standing.GOOD, Standing::word));
    return word(account, "billing", Billing.values(), Billing.GOOD, Billing::word);
  }

  void readProject(ConfigurationSection project, String projectId, Billing billing) {
    byProject.put(
        projectId,
        new ProjectConditions(billing, quota(project), soldOut(project), networks(project)));
  }

  private static Quota quota(ConfigurationSection project) {
    if (!project.has("quota")) {
      return Quota.UNLIMITED;
    }
    ConfigurationSection quota =
        project.section("quota").allowing("instances", "brokers", "storage", "extensions");
    return new Quota(
        quota.number("instances", Long.MAX_VALUE),
        quota.number("brokers", Long.MAX_VALUE),
        quota.number("storage", Long.MAX_VALUE),
        quota.number("extensions", Long.MAX_VALUE));
  }

  private static SoldOut soldOut(ConfigurationSection project) {
    if (!project.has("sold-out")) {
      return SoldOut.NOTHING;
    }
    ConfigurationSection soldOut =
        project.section("sold-out").allowing("zones", "disks", "products");
    return new SoldOut(
        Set.copyOf(soldOut.texts("zones")),
        Set.copyOf(soldOut.texts("disks")),
        Set.copyOf(soldOut.texts("products")));
  }

  private static @Nullable Networks networks(ConfigurationSection project) {
    if (!project.has("networks")) {
      return null;
    }
    ConfigurationSection networks =
        project.section("networks").allowing("vpcs", "security-groups", "addresses");
    return new Networks(
        networks.sections("vpcs").stream().map(AccountsReader::vpc).toList(),
        networks.sections("security-groups").stream().map(AccountsReader::securityGroup).toList(),
        networks.sections("addresses").stream().map(AccountsReader::address).toList());
  }

  private static Vpc vpc(ConfigurationSection section) {
    section.allowing("id", "name", "subnets");
    String id = section.text("id");
    List<Subnet> subnets =
        section.sections("subnets").stream().map(AccountsReader::subnet).toList();
    return new Vpc(id, nameOr(id, section), subnets);
  }

  private static Subnet subnet(ConfigurationSection section) {
    section.allowing("id", "name", "dhcp");
    String id = section.text("id");
    return new Subnet(id, nameOr(id, section), section.flag("dhcp", true));
  }

  private static SecurityGroup securityGroup(ConfigurationSection section) {
    section.allowing("id", "name", "open");
    String id = section.text("id");
    return new SecurityGroup(id, nameOr(id, section), section.flag("open", true));
  }

  private static Address address(ConfigurationSection section) {
    section.allowing("id", "address");
    return new Address(section.text("id"), section.text("address"));
  }

  private static String nameOr(String id, ConfigurationSection section) {
    String name = section.optionalText("name");
    return name == null ? id : name;
  }

  private static <T> T word(
      ConfigurationSection section,
      String key,
      T[] values,
      T otherwise,
      Function<T, String> words) {
    String word = section.optionalText(key);
    if (word == null) {
      return otherwise;
    }
    return Arrays.stream(values)
        .filter(value -> words.apply(value).equals(word))
        .findFirst()
        .orElseGet(
            () -> {
              section.problem(
                  key, "must be one of " + Arrays.stream(values).map(words).collect(joining(", ")));
              return otherwise;
            });
  }
}
