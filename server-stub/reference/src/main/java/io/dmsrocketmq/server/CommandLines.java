package io.dmsrocketmq.server;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/** Reads command lines, and says in a line what is wrong with them. */
final class CommandLines {

  /** An option in a message, which calls some of them by their kind and in quotes. */
  private static final Pattern OPTION = Pattern.compile("option '--[a-z-]+'|(?<![\\w-])--[a-z-]+");

  private CommandLines() {}

  /**
   * Makes the reader of one command line.
   *
   * @param command what is filled
   * @param environment what stands in for options that are left out
   * @param arguments the command line
   */
  static CommandLine of(
      ServerCommand command, Map<String, String> environment, String... arguments) {
    EnvironmentDefaults defaults = new EnvironmentDefaults(environment, List.of(arguments));
    return new CommandLine(command)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .registerConverter(Duration.class, new DurationConverter())
        .registerConverter(Path.class, new PathConverter())
        .registerConverter(int.class, new NumberConverter())
        .registerConverter(Integer.class, new NumberConverter())
        .setParameterExceptionHandler(new Refusal(defaults))
        .setDefaultValueProvider(defaults);
  }

  // The virtual machine cannot archive lambdas of picocli's interfaces, which are of an old format:
  // its process breaks down. So these are classes.

  /** Says what is wrong; the help is long, and would drive that out of sight. */
  private record Refusal(EnvironmentDefaults defaults) implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException fault, String[] arguments) {
      System.err.println(message(fault, defaults));
      System.err.println("Try --help.");
      return CommandLine.ExitCode.USAGE;
    }
  }

  /** Calls by its variable what came from the environment. */
  static String message(ParameterException fault, EnvironmentDefaults defaults) {
    return OPTION
        .matcher(String.valueOf(fault.getMessage()))
        .replaceAll(
            mention -> {
              String option = mention.group().replaceAll("^option '|'$", "");
              return defaults.gives(option)
                  ? EnvironmentDefaults.variable(option) + " (" + option + ")"
                  : mention.group();
            });
  }

  private static final class DurationConverter implements ITypeConverter<Duration> {
    @Override
    public Duration convert(String text) {
      try {
        return Duration.parse(text);
      } catch (DateTimeParseException unreadable) {
        throw new TypeConversionException(
            "'" + text + "' is not a duration such as PT2S, PT0.5S or PT1M");
      }
    }
  }

  private static final class PathConverter implements ITypeConverter<Path> {
    @Override
    public Path convert(String text) {
      try {
        return Path.of(text);
      } catch (InvalidPathException unreadable) {
        throw new TypeConversionException("it is not a path of this system");
      }
    }
  }

  private static final class NumberConverter implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String text) {
      try {
        return Integer.parseInt(text);
      } catch (NumberFormatException unreadable) {
        throw new TypeConversionException(
            "'" + text + "' is not a whole number up to " + Integer.MAX_VALUE);
      }
    }
  }
}
