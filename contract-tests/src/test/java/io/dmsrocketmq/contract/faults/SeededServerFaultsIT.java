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
import io.dmsrocketmq.contract.provider.ReferenceServer;
import io.dmsrocketmq.contract.provider.SharedServer;
import io.dmsrocketmq.contract.state.Tenant;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The verifier finds every fault that the reference server can be given from outside, and the claim
 * that finds it holds without the fault.
 */
@ExtendWith(SharedServer.class)
class SeededServerFaultsIT {

  private static final Map<String, String> FOUND_BY = new LinkedHashMap<>();

  private static ReferenceServer server;
  private static SpoilingProxy proxy;

  @BeforeAll
  static void start(ReferenceServer shared) throws IOException {
    server = shared;
    proxy = SpoilingProxy.inFrontOf(server.uri());
  }

  @AfterAll
  static void stop() {
    proxy.close();
    FOUND_BY.forEach(
        (fault, finder) -> System.out.printf("seeded fault: %-32s %s%n", fault, finder));
  }

  @BeforeEach
  void reset() {
    server.reset();
  }

  /** Tries the claims whose names match, up to the first that does not hold. */
  private static VerifierRun run(String filter) {
    Tenant owner = ReferenceServer.TENANT;
    return VerifierRun.of(
        "--base-url=" + proxy.uri(),
        "--project-id=" + owner.projectId(),
        "--token=" + owner.token(),
        "--other-project-id=" + ReferenceServer.STRANGE_PROJECT,
        "--other-token=" + ReferenceServer.STRANGE_TOKEN,
        "--reading-token=" + owner.readingToken(),
        "--powerless-token=" + owner.powerlessToken(),
        "--test-control",
        "--filter=" + filter,
        "--fail-fast");
  }

  static Stream<ServerFault> faults() {
    String owner = Objects.requireNonNull(ReferenceServer.TENANT.token());
    return Stream.of(
        new MissingField(),
        new WrongType(),
        new ExtraStatus(),
        new BadWord(),
        new NullField(),
        new NoValidation(),
        new IgnoredLimit(),
        new NoAuthentication(owner),
        new WrongContentType(),
        new CrashOnNonAsciiText(),
        new CrashOnLongText(),
        new EmptyBody(),
        new WrongAnswerForAnUnknownId(),
        new WrongErrorShape(),
        new UpdateThatDoesNotStick(),
        new LostFilter(),
        new OffByOnePaging(),
        new LeakedTenant(
            ReferenceServer.STRANGE_PROJECT, ReferenceServer.TENANT.projectId(), owner),
        new ShownInternals(),
        new PathDecodedTwice());
  }

  @ParameterizedTest
  @MethodSource("faults")
  void fault_ofTheServer_isFoundByTheClaimsThatAreForIt(ServerFault fault) {
    proxy.have(fault);
    VerifierRun spoiled = run("^" + fault.claims() + "\\b");

    assertThat(spoiled.failures())
        .as("what the verifier finds of '%s': %s", fault.label(), spoiled.summary())
        .hasSize(1);
    assertThat(spoiled.exitCode()).isEqualTo(1);
    String finder = spoiled.failures().get(0);
    FOUND_BY.put(fault.label(), finder);

    server.reset();
    proxy.have(ServerFault.NONE);
    VerifierRun sound = run("^" + Pattern.quote(finder) + "$");

    assertThat(sound.passes()).as("without the fault: %s", sound.output()).containsExactly(finder);
    assertThat(sound.exitCode()).as(sound.output()).isZero();
  }
}
