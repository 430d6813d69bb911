package io.dmsrocketmq.server;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Takes what the command line leaves out from the environment: {@code --data-dir} from {@code
 * DMS_DATA_DIR}.
 */
final class EnvironmentDefaults implements IDefaultValueProvider {

  private final Map<String, String> environment;
  private final List<String> arguments;

  EnvironmentDefaults(Map<String, String> environment, List<String> arguments) {
    this.environment = environment;
    this.arguments = arguments;
  }

  @Override
  public @Nullable String defaultValue(ArgSpec argument) {
    if (!(argument instanceof OptionSpec option) || asksForText(option)) {
      return null;
    }
    String name = option.longestName();
    return gives(name) ? environment.get(variable(name)) : null;
  }

  /** Whether the environment decides about an option. */
  boolean gives(String option) {
    return environment.containsKey(variable(option))
        && arguments.stream()
            .noneMatch(argument -> argument.equals(option) || argument.startsWith(option + "="))
        // The help tells the defaults of the program.
        && !arguments.contains(ServerCommand.HELP)
        && !arguments.contains(ServerCommand.VERSION);
  }

  private static boolean asksForText(OptionSpec option) {
    return option.usageHelp() || option.versionHelp();
  }

  static String variable(String option) {
    return "DMS_" + option.replaceFirst("^-+", "").replace('-', '_').toUpperCase(Locale.ROOT);
  }
}
