package io.dmsrocketmq.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The change log has the same headings for every release, so that nobody has to look for them. */
class ChangeLogTest {

  private static final List<String> HEADINGS = List.of("Contract", "Client", "Server", "Fixes");
  private static final String NEXT = "Unreleased";
  private static final Pattern RELEASE =
      Pattern.compile("\\d+\\.\\d+\\.\\d+ \\(\\d{4}-\\d{2}-\\d{2}\\)");
  private static final String ONE_RELEASE =
      """
      # Changes

      ## Unreleased

      ### Contract

      - New.
        More of it.

      ### Client

      ### Server

      ### Fixes

      ## 0.1.0 (2026-12-01)

      ### Contract

      ### Client

      ### Server

      ### Fixes
      """;

  @Test
  void changeLog_asItStands_hasTheFixedHeadings() throws IOException {
    assertThat(faults(Files.readString(Path.of("../CHANGELOG.md")))).isEmpty();
  }

  @Test
  void changeLog_inOrder_hasNoFaults() {
    assertThat(faults(ONE_RELEASE)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      // No text block, in which a line that begins with a hash is a comment.
      value = {
        "# Changes           | # History           | does not begin with",
        "## Unreleased       | ## Next             | the first section is not",
        "## 0.1.0 (2026-12-01) | ## 0.1 (2026-12-01) | is no release",
        "### Server          | ### Servers         | has other headings",
        "- New.              | New.                | is no entry"
      })
  void changeLog_withOneFault_isRefusedForIt(String good, String bad, String fault) {
    assertThat(faults(ONE_RELEASE.replaceFirst(Pattern.quote(good) + "\n", bad + "\n")))
        .singleElement()
        .asString()
        .contains(fault);
  }

  private static List<String> faults(String text) {
    List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
    List<String> faults = new ArrayList<>();
    if (!lines.get(0).equals("# Changes")) {
      faults.add("The change log does not begin with its title.");
    }
    List<Integer> starts =
        Stream.iterate(0, line -> line < lines.size(), line -> line + 1)
            .filter(line -> lines.get(line).startsWith("## "))
            .toList();
    for (int number = 0; number < starts.size(); number++) {
      int end = number + 1 < starts.size() ? starts.get(number + 1) : lines.size();
      check(number, lines.subList(starts.get(number), end), faults);
    }
    return faults;
  }

  private static void check(int number, List<String> section, List<String> faults) {
    String name = section.get(0).substring(3);
    if (number == 0 && !name.equals(NEXT)) {
      faults.add("In the change log, the first section is not " + NEXT + ": " + name);
    }
    if (number > 0 && !RELEASE.matcher(name).matches()) {
      faults.add(name + " is no release, as in 1.2.3 (2026-12-31)");
    }
    List<String> headings =
        section.stream()
            .filter(line -> line.startsWith("### "))
            .map(line -> line.substring(4))
            .toList();
    if (!headings.equals(HEADINGS)) {
      faults.add(name + " has other headings than " + HEADINGS + ": " + headings);
    }
    section.stream()
        .skip(1)
        .filter(
            line -> !line.startsWith("### ") && !line.startsWith("- ") && !line.startsWith("  "))
        .forEach(line -> faults.add("In " + name + " this is no entry of a list: " + line));
  }
}
