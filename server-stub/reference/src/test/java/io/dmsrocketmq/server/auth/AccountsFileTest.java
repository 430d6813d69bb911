package io.dmsrocketmq.server.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the file of tenants says about their accounts, and how it says where it is wrong. */
class AccountsFileTest {
  private final Path directory;

  AccountsFileTest(@TempDir Path directory) {
    this.directory = directory;
  }

  private Accounts read(String content) throws IOException {
    return TenantsFile.read(Files.writeString(directory.resolve("tenants.yaml"), content))
        .accounts();
  }

  @Test
  void read_completeConditions_givesAllOfThem() throws IOException {
    Accounts accounts =
        read(
            """
            domains:
              - name: account
                id: account-id
                standing: read-only
                billing: insufficient-balance
                users: [{name: admin}]
                projects:
                  - id: p1
                    name: first
                    quota: {instances: 3, brokers: 10, storage: 5000, extensions: 0}
                    sold-out: {zones: [zone], disks: [disk], products: [product]}
                    networks:
                      vpcs:
                        - id: vpc-1
                          name: main
                          subnets:
                            - {id: subnet-1, name: front, dhcp: false}
                            - {id: subnet-2}
                      security-groups: [{id: group-1, name: closed, open: false}, {id: group-2}]
                      addresses: [{id: eip-1, address: 192.0.2.1}]
            """);

    assertThat(accounts.standing("account-id")).isEqualTo(Standing.READ_ONLY);
    assertThat(accounts.conditions("p1"))
        .isEqualTo(
            new ProjectConditions(
                Billing.INSUFFICIENT_BALANCE,
                new Quota(3, 10, 5000, 0),
                new SoldOut(Set.of("zone"), Set.of("disk"), Set.of("product")),
                new Networks(
                    List.of(
                        new Vpc(
                            "vpc-1",
                            "main",
                            List.of(
                                new Subnet("subnet-1", "front", false),
                                new Subnet("subnet-2", "subnet-2", true)))),
                    List.of(
                        new SecurityGroup("group-1", "closed", false),
                        new SecurityGroup("group-2", "group-2", true)),
                    List.of(new Address("eip-1", "192.0.2.1")))));
  }

  @Test
  void read_withoutConditions_allowsEverything() throws IOException {
    Accounts accounts =
        read("domains: [{name: a, id: a, projects: [{id: p, name: p}], users: [{name: u}]}]");

    assertThat(accounts.standing("a")).isEqualTo(Standing.GOOD);
    assertThat(accounts.conditions("p")).isEqualTo(ProjectConditions.NONE);
    assertThat(accounts.conditions("unknown")).isEqualTo(ProjectConditions.NONE);
  }

  @Test
  void read_quotaOfOneThing_leavesTheOthersUnlimited() throws IOException {
    Accounts accounts =
        read(
            "domains: [{name: a, projects: [{id: p, name: p, quota: {instances: 1}}],"
                + " users: [{name: u}]}]");

    assertThat(accounts.conditions("p").quota())
        .isEqualTo(new Quota(1, Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "standing: dead                               | standing: must be one of good, read-only, restricted, frozen",
        "billing: rich                                | billing: must be one of good, restricted, insufficient-balance, unpaid-order",
        "projects: [{id: p, name: p, quota: 3}]       | projects[0].quota: must be a mapping",
        "projects: [{id: p, name: p, quota: {instances: -1}}] | quota.instances: must be a whole number",
        "projects: [{id: p, name: p, quota: {instances: many}}] | quota.instances: must be a whole number",
        "projects: [{id: p, name: p, quota: {instances: 1.5}}] | quota.instances: must be a whole number",
        "projects: [{id: p, name: p, quota: {topics: 1}}] | quota.topics: is unknown; known here: instances",
        "projects: [{id: p, name: p, sold-out: {zones: z}}] | sold-out.zones: must be a list",
        "projects: [{id: p, name: p, networks: {vpcs: [{name: n}]}}] | networks.vpcs[0].id: is missing",
        "projects: [{id: p, name: p, networks: {vpcs: [{id: v, subnets: [{id: s, dhcp: 1}]}]}}] | subnets[0].dhcp: must be true or false",
        "projects: [{id: p, name: p, networks: {addresses: [{id: e}]}}] | addresses[0].address: is missing"
      })
  void read_faultyConditions_saysWhereAndWhat(String fault, String message) {
    String content = "domains:\n  - name: a\n    users: [{name: u}]\n    " + fault + "\n";

    assertThatThrownBy(() -> read(content))
        .isInstanceOf(InvalidTenantsException.class)
        .hasMessageContaining("line 4: domains[0].")
        .hasMessageContaining(message);
  }

  @Test
  void read_severalFaults_givesTheLineOfEach() {
    String content =
        """
        domains:
          - name: a
            standing: dead
            projects:
              - id: p
                quota:
                  storage: all
            users:
              - role: king
        """;

    assertThatThrownBy(() -> read(content))
        .hasMessageContaining("line 3: domains[0].standing: must be one of")
        .hasMessageContaining("line 5: domains[0].projects[0].name: is missing")
        .hasMessageContaining("line 7: domains[0].projects[0].quota.storage: must be")
        .hasMessageContaining("line 9: domains[0].users[0].name: is missing")
        .hasMessageContaining("line 9: domains[0].users[0].role: must be");
  }

  @Test
  void read_aliasThatLeadsBack_ends() {
    assertThatThrownBy(() -> read("domains: &all [{name: a, users: *all}]"))
        .isInstanceOf(InvalidTenantsException.class);
  }
}
