package io.dmsrocketmq.contract.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.dmsrocketmq.contract.faults.server.BadWord;
import io.dmsrocketmq.contract.faults.server.CrashOnLongText;
import io.dmsrocketmq.contract.faults.server.CrashOnNonAsciiText;
import io.dmsrocketmq.contract.faults.server.EmptyBody;
import io.dmsrocketmq.contract.faults.server.ExtraStatus;
import io.dmsrocketmq.contract.faults.server.IgnoredLimit;
import io.dmsrocketmq.contract.faults.server.LeakedTenant;
import io.dmsrocketmq.contract.faults.server.LostFilter;
import io.dmsrocketmq.contract.faults.server.MissingField;
import io.dmsrocketmq.contract.faults.server.NoAuthentication;
import io.dmsrocketmq.contract.faults.server.NoValidation;
import io.dmsrocketmq.contract.faults.server.NullField;
import io.dmsrocketmq.contract.faults.server.OffByOnePaging;
import io.dmsrocketmq.contract.faults.server.PathDecodedTwice;
import io.dmsrocketmq.contract.faults.server.ShownInternals;
import io.dmsrocketmq.contract.faults.server.UpdateThatDoesNotStick;
import io.dmsrocketmq.contract.faults.server.WrongAnswerForAnUnknownId;
import io.dmsrocketmq.contract.faults.server.WrongContentType;
import io.dmsrocketmq.contract.faults.server.WrongErrorShape;
import io.dmsrocketmq.contract.faults.server.WrongType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The verifier finds every fault that the reference server can be given from outside. */
class SeededServerFaultsIT {

  // The checks come first, since they name what is wrong; what they cannot know, the pacts do.
  private static final String DERIVED = "--filter=^(?!interactions)";
  private static final String INTERACTIONS = "--filter=^interactions";

  private static final Map<String, String> FOUND_BY = new LinkedHashMap<>();

  private static TwoTenants tenants;
  private static SpoilingProxy proxy;

  @BeforeAll
  static void start(@TempDir Path directory) throws IOException {
    tenants = TwoTenants.start(directory);
    proxy = SpoilingProxy.inFrontOf(tenants.server().uri());
  }

  @AfterAll
  static void stop() {
    proxy.close();
    tenants.close();
    FOUND_BY.forEach(
        (fault, finder) -> System.out.printf("seeded fault: %-32s %s%n", fault, finder));
  }

  private static VerifierRun run(String... more) {
    List<String> arguments = new ArrayList<>(List.of("--quiet"));
    arguments.addAll(List.of(more));
    return VerifierRun.of(tenants.arguments(proxy.uri(), arguments.toArray(String[]::new)));
  }

  @BeforeEach
  void reset() throws Exception {
    tenants.reset();
  }

  static Stream<ServerFault> faults() {
    return Stream.of(
        new MissingField(),
        new WrongType(),
        new ExtraStatus(),
        new BadWord(),
        new NullField(),
        new NoValidation(),
        new IgnoredLimit(),
        new NoAuthentication(TwoTenants.TOKEN),
        new WrongContentType(),
        new CrashOnNonAsciiText(),
        new CrashOnLongText(),
        new EmptyBody(),
        new WrongAnswerForAnUnknownId(),
        new WrongErrorShape(),
        new UpdateThatDoesNotStick(),
        new LostFilter(),
        new OffByOnePaging(),
        new LeakedTenant(TwoTenants.OTHER_PROJECT, TwoTenants.PROJECT, TwoTenants.TOKEN),
        new ShownInternals(),
        new PathDecodedTwice());
  }

  @ParameterizedTest
  @MethodSource("faults")
  void fault_ofTheServer_isFound(ServerFault fault) {
    proxy.have(fault);

    VerifierRun run = run(DERIVED, "--fail-fast");
    if (run.failures().isEmpty()) {
      run = run(INTERACTIONS, "--fail-fast");
    }

    assertThat(run.failures())
        .as("what the verifier finds of '%s': %s", fault.label(), run.output())
        .isNotEmpty();
    assertThat(run.exitCode()).isEqualTo(1);
    FOUND_BY.put(fault.label(), run.failures().get(0));
  }

  @Test
  void proxyWithoutAFault_isNoFault() {
    proxy.have((request, upstream) -> upstream.send(request));

    VerifierRun run = run("--filter=");

    assertThat(run.failures()).as(run.output()).isEmpty();
    assertThat(run.exitCode()).as(run.output()).isZero();
  }
}
