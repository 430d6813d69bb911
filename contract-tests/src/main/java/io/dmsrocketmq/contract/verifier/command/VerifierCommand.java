package io.dmsrocketmq.contract.verifier.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.dmsrocketmq.contract.verifier.check.OpenBehaviour;
import io.dmsrocketmq.contract.verifier.plan.Claim;
import io.dmsrocketmq.contract.verifier.world.InstanceTemplate;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line of the verifier. */
@Command(
    name = "dms-rocketmq-verifier",
    description = "Tells whether a server keeps the contract of the DMS for RocketMQ API.",
    footer = {
      "Every option but --help can stand in the environment instead: --base-url as DMS_BASE_URL.",
      "Exit codes: 0 all holds, 1 something does not, 2 a wrong command line, 3 no connection."
    },
    sortOptions = false,
    usageHelpWidth = 110)
final class VerifierCommand implements Callable<Integer> {

  @Option(
      names = "--base-url",
      paramLabel = "URL",
      required = true,
      description = "Address of the server, in front of /v2.")
  private URI baseUrl = URI.create("");

  @Mixin private TenantOptions tenants = new TenantOptions();

  @Option(
      names = "--instance-request",
      paramLabel = "FILE",
      description =
          "JSON body of createInstance that suits the account; the name in it does not count."
              + " Without it, the recorded one.")
  private @Nullable Path instanceRequest;

  @Option(
      names = "--patience",
      paramLabel = "DURATION",
      defaultValue = "PT20M",
      description = "How long an instance may take to run, as in PT20M (${DEFAULT-VALUE}).")
  private Duration patience = Duration.ZERO;

  @Option(
      names = "--request-timeout",
      paramLabel = "DURATION",
      defaultValue = "PT30S",
      description = "How long an answer may take (${DEFAULT-VALUE}).")
  private Duration requestTimeout = Duration.ZERO;

  @Option(
      names = "--test-control",
      description =
          "The server has the reference server's test control: use it for what the API cannot set.")
  private boolean testControl;

  @Option(
      names = "--open",
      paramLabel = "BEHAVIOUR=CHOICE",
      description = "Demand something that the document leaves open; see the table in the README.")
  private Map<String, String> open = new LinkedHashMap<>();

  @Option(
      names = "--filter",
      paramLabel = "REGEX",
      description = "Try only claims whose name holds a match.")
  private @Nullable String filter;

  @Option(names = "--list", description = "Print the claims and try none.")
  private boolean list;

  @Option(names = "--fail-fast", description = "Try nothing more after the first failure.")
  private boolean failFast;

  @Option(
      names = "--report-dir",
      paramLabel = "DIR",
      description = "Write TEST-dms-rocketmq-verifier.xml (JUnit) and report.html there.")
  private @Nullable Path reportDirectory;

  @Option(names = "--quiet", description = "Print failures and the summary only.")
  private boolean quiet;

  @Option(names = "--help", usageHelp = true, description = "Print this and exit.")
  // picocli acts on it by itself.
  @SuppressWarnings("UnusedVariable")
  private boolean help;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    return new Verification(settings()).run();
  }

  Settings settings() {
    require(
        List.of("http", "https").contains(String.valueOf(baseUrl.getScheme()))
            && baseUrl.getAuthority() != null,
        "--base-url is an address like http://127.0.0.1:8080.");
    require(positive(patience), "--patience is positive.");
    require(positive(requestTimeout), "--request-timeout is positive.");
    return new Settings(
        baseUrl,
        tenants.tenant(),
        tenants.other(),
        tenants.callers(),
        new InstanceTemplate(template()),
        patience,
        requestTimeout,
        testControl,
        demands(),
        selection(),
        failFast,
        new Settings.Output(list, quiet, reportDirectory));
  }

  private static boolean positive(Duration duration) {
    return !duration.isNegative() && !duration.isZero();
  }

  private @Nullable JsonNode template() {
    if (instanceRequest == null) {
      return null;
    }
    try {
      JsonNode template = new JsonMapper().readTree(instanceRequest.toFile());
      require(template.isObject(), "--instance-request: " + instanceRequest + " holds no object.");
      return template;
    } catch (IOException e) {
      throw new ParameterException(
          spec.commandLine(), "--instance-request: " + instanceRequest + " cannot be read.", e);
    }
  }

  private Map<OpenBehaviour, String> demands() {
    Map<OpenBehaviour, String> demands = new EnumMap<>(OpenBehaviour.class);
    open.forEach(
        (word, choice) -> {
          OpenBehaviour behaviour;
          try {
            behaviour = OpenBehaviour.of(word);
          } catch (IllegalArgumentException e) {
            throw new ParameterException(
                spec.commandLine(), "--open: there is no behaviour '" + word + "'.", e);
          }
          require(
              behaviour.choices().contains(choice),
              "--open " + word + " is one of " + behaviour.choices() + ".");
          demands.put(behaviour, choice);
        });
    return demands;
  }

  private Predicate<Claim> selection() {
    if (filter == null) {
      return claim -> true;
    }
    try {
      Pattern pattern = Pattern.compile(filter);
      return claim -> pattern.matcher(claim.name()).find();
    } catch (PatternSyntaxException e) {
      throw new ParameterException(
          spec.commandLine(), "--filter is no regular expression: " + e.getDescription() + ".", e);
    }
  }

  private void require(boolean condition, String message) {
    if (!condition) {
      throw new ParameterException(spec.commandLine(), message);
    }
  }
}
