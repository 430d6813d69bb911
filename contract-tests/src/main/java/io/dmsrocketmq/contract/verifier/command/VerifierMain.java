package io.dmsrocketmq.contract.verifier.command;

import java.util.Map;
import picocli.CommandLine;

/** Entry of the process. */
public final class VerifierMain {

  /** Exit code for a server that cannot be reached. */
  static final int UNREACHABLE = 3;

  private VerifierMain() {}

  /**
   * Verifies a server and exits: with 0 if it keeps the contract, 1 if it does not, 2 if the
   * arguments are not in order, 3 if it cannot be reached.
   *
   * @param arguments the command line, see {@code --help}
   */
  public static void main(String[] arguments) {
    // The libraries' log says nothing about the server.
    System.setProperty("slf4j.internal.verbosity", "ERROR");
    System.exit(run(System.getenv(), arguments));
  }

  /**
   * Verifies a server, for whoever runs the verifier within another process.
   *
   * @param environment what the command line leaves out, by names of variables
   * @param arguments the command line
   * @return the exit code
   */
  public static int run(Map<String, String> environment, String... arguments) {
    return new CommandLine(new VerifierCommand())
        .setParameterExceptionHandler(VerifierMain::refuse)
        .setDefaultValueProvider(new EnvironmentDefaults(environment))
        .execute(arguments);
  }

  /** Says what is wrong and, in place of guesses at what was meant, what there is. */
  private static int refuse(CommandLine.ParameterException fault, String[] arguments) {
    System.err.println(fault.getMessage());
    fault.getCommandLine().usage(System.err);
    return CommandLine.ExitCode.USAGE;
  }
}
