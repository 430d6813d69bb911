package io.dmsrocketmq.server;

import io.dmsrocketmq.server.api.Operation;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Knows which operations are still the refusal of their interface: by the ledger, and by the
 * classes.
 */
public final class NotImplemented {

  static final Path LEDGER = Path.of("not-implemented.txt");
  private static final Pattern WORD = Pattern.compile("(?:^|-)(\\w)");

  private NotImplemented() {}

  /** Reads the ledger. */
  public static List<String> recorded() throws IOException {
    return Files.readAllLines(LEDGER);
  }

  /** Looks at the resources. */
  static List<String> found() {
    return Arrays.stream(Operation.values())
        .filter(operation -> method(operation).isDefault())
        .map(Operation::id)
        .sorted()
        .toList();
  }

  private static Method method(Operation operation) {
    String family =
        WORD.matcher(operation.family())
            .replaceAll(match -> match.group(1).toUpperCase(Locale.ROOT));
    String resource = "io.dmsrocketmq.server.resource." + family + "Resource";
    try {
      return Arrays.stream(Class.forName(resource).getMethods())
          .filter(method -> method.getName().equals(operation.id()))
          .filter(method -> !method.isBridge())
          .findFirst()
          .orElseThrow(() -> new AssertionError(resource + " has no method " + operation.id()));
    } catch (ClassNotFoundException missing) {
      throw new AssertionError("The family " + operation.family() + " has no resource", missing);
    }
  }
}
