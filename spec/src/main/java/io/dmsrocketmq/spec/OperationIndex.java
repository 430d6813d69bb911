package io.dmsrocketmq.spec;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * The operations in one table: tag, operationId, vendor's name, method and path.
 *
 * <p>The file {@code operations.txt} holds it, so that a review sees each change of an operation as
 * one changed line.
 */
public final class OperationIndex {

  private static final List<Function<Operation, String>> COLUMNS =
      List.of(
          Operation::tag, Operation::id, Operation::apiName, Operation::method, Operation::path);

  private static final String GAP = "  ";

  private OperationIndex() {}

  /**
   * Makes the table.
   *
   * @param operations the operations in any order
   * @return one line per operation, sorted by tag and operationId, with aligned columns
   */
  public static List<String> lines(List<Operation> operations) {
    List<Integer> widths = COLUMNS.stream().map(column -> width(operations, column)).toList();
    return operations.stream()
        .sorted(Comparator.comparing(Operation::tag).thenComparing(Operation::id))
        .map(operation -> line(operation, widths))
        .toList();
  }

  private static int width(List<Operation> operations, Function<Operation, String> column) {
    return operations.stream().map(column).mapToInt(String::length).max().orElse(0);
  }

  private static String line(Operation operation, List<Integer> widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < COLUMNS.size(); i++) {
      String cell = COLUMNS.get(i).apply(operation);
      line.append(cell).append(" ".repeat(widths.get(i) - cell.length())).append(GAP);
    }
    return line.toString().stripTrailing();
  }
}
