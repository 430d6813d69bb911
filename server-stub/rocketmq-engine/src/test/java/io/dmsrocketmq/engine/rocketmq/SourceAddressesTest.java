package io.dmsrocketmq.engine.rocketmq;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SourceAddressesTest {

  @Test
  void of_noText_setsNoLimit() {
    assertThat(SourceAddresses.of("")).isEmpty();
    assertThat(SourceAddresses.of(" ; ")).isEmpty();
    assertThat(SourceAddresses.of("*")).isEmpty();
  }

  @Test
  void of_addressesAndNetworks_areTakenAsTheyAre() {
    assertThat(SourceAddresses.of("10.1.0.1, 10.2.0.0/16;2001:db8::1 10.1.0.1"))
        .containsExactly("10.1.0.1", "10.2.0.0/16", "2001:db8::1");
  }

  @Test
  void of_asterisks_areNetworks() {
    assertThat(SourceAddresses.of("10.1.*.*,10.1.2.*,10.*"))
        .containsExactly("10.1.0.0/16", "10.1.2.0/24", "10.0.0.0/8");
  }

  @Test
  void of_whatCannotBeRead_letsNobodyIn() {
    assertThat(SourceAddresses.of("everybody")).containsExactly("255.255.255.255/32");
  }
}
