package io.dmsrocketmq.docs.command;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What the programs say of themselves. */
public final class ProgramHelp {

  /** The jar of the server, below the root. */
  public static final String SERVER = "server-stub/reference/target/dms-rocketmq-server.jar";

  /** The jar of the verifier, below the root. */
  public static final String VERIFIER = "contract-tests/target/dms-rocketmq-verifier.jar";

  /** The option that every program has. */
  public static final String HELP = "--help";

  private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--[a-z][a-z-]*");

  private ProgramHelp() {}

  /**
   * Asks a program for its options.
   *
   * @param jar of the program
   * @return the options but the one for help
   * @throws Exception where it does not answer
   */
  public static Set<String> options(Path jar) throws Exception {
    List<String> command = new ArrayList<>(JavaCommand.of(jar));
    command.add(HELP);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String help = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(help);
    }
    Set<String> options = optionsIn(help);
    options.remove(HELP);
    return options;
  }

  /**
   * Finds the options in a command or a text.
   *
   * @param text the text
   * @return the options, without their values
   */
  public static Set<String> optionsIn(String text) {
    Set<String> options = new TreeSet<>();
    for (MatchResult option : OPTION.matcher(text).results().toList()) {
      options.add(option.group());
    }
    return options;
  }
}
