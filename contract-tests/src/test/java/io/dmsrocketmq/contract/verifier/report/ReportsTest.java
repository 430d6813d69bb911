package io.dmsrocketmq.contract.verifier.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dmsrocketmq.contract.verifier.plan.Claim;
import io.dmsrocketmq.contract.verifier.plan.Finding;
import io.dmsrocketmq.contract.verifier.plan.Result;
import io.dmsrocketmq.contract.verifier.plan.Result.Outcome;
import io.dmsrocketmq.contract.verifier.plan.Runner.Results;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class ReportsTest {

  private static final Result PASSED = result("one", Outcome.PASS);
  private static final Result FAILED =
      result("two", Outcome.FAIL, "<b>& \u0000 \"wrong\"", "and more");
  private static final Result OPEN = result("three", Outcome.NOT_VERIFIED, "needs messages");
  private static final Summary SUMMARY =
      new Summary(
          "http://host",
          new Results(List.of(PASSED, FAILED, OPEN), true),
          Duration.ofMillis(1500),
          7,
          List.of("i-1: busy"));

  private static Result result(String subject, Outcome outcome, String... notes) {
    return new Result(
        new Claim("family", subject, "holds", session -> {}),
        outcome,
        Duration.ofMillis(12),
        Stream.of(notes).map(Finding::of).toList());
  }

  @Test
  void junit_isWellFormedAndCountsEverything(@TempDir Path directory) throws Exception {
    Path file = directory.resolve("report.xml");

    JUnitReport.write(SUMMARY, file);

    Document document =
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
    Element suite = (Element) document.getElementsByTagName("testsuite").item(0);
    assertThat(suite.getAttribute("tests")).isEqualTo("3");
    assertThat(suite.getAttribute("failures")).isEqualTo("1");
    assertThat(suite.getAttribute("skipped")).isEqualTo("1");
    Element failure = (Element) document.getElementsByTagName("failure").item(0);
    assertThat(failure.getAttribute("message")).contains("<b>&").contains("wrong");
    assertThat(failure.getTextContent()).contains("and more");
  }

  @Test
  void html_isOnePageThatEscapesWhatServersSay(@TempDir Path directory) throws Exception {
    Path file = directory.resolve("report.html");

    HtmlReport.write(SUMMARY, file);

    assertThat(Files.readString(file))
        .contains(
            "1 passed, 1 failed, 1 not verified", "&lt;b&gt;&amp;", "needs messages", "i-1: busy")
        .doesNotContain("<b>", "src=", "href=");
  }

  @Test
  void summary_groupsWhatIsNotVerifiedByItsReason() {
    assertThat(SUMMARY.text())
        .contains("1  needs messages", "could not be removed: i-1: busy")
        .endsWith("1 passed, 1 failed, 1 not verified; 7 requests in 1.5 s to http://host\n");
  }

  @Test
  void progress_hasALineForEachResultWithItsNotes() {
    assertThat(printed(false, false))
        .isEqualTo(
            """
            PASS          family one: holds  (12 ms)
            NOT VERIFIED  family three: holds  (12 ms)
                  needs messages
            """);
  }

  @Test
  void progress_whenQuiet_hasFailuresOnly() {
    assertThat(printed(true, false)).isEmpty();
  }

  @Test
  void progress_onATerminal_tellsHowFarTheRunIs() {
    assertThat(printed(true, true)).contains("1 of 2, 0 failed");
  }

  private static Result failed(int number) {
    return new Result(
        new Claim("family", "number " + number, "holds", session -> {}),
        Outcome.FAIL,
        Duration.ofMillis(12),
        List.of(
            new Finding("the status is 422", "the status of request " + number + " is 422"),
            Finding.of("only " + number)));
  }

  @Test
  void progress_tellsWhatIsWrongEverywhereAFewTimesInFullAndThenByItsNumber() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Progress progress = new Progress(new PrintStream(out, true, UTF_8), 5, true, false);
    IntStream.rangeClosed(1, 5).mapToObj(ReportsTest::failed).forEach(progress);

    assertThat(out.toString(UTF_8).lines())
        .startsWith(
            "FAIL          family number 1: holds  (12 ms)",
            "      [1] the status of request 1 is 422",
            "      [2] only 1")
        .contains("      [1] the status of request 3 is 422")
        .endsWith(
            "FAIL          family number 5: holds  (12 ms)", "      [6] only 5", "      again [1]")
        .filteredOn(line -> line.contains("of request"))
        .hasSize(3);
  }

  @Test
  void summary_groupsWhatIsWrongByItsKind() {
    List<Result> results = IntStream.rangeClosed(1, 30).mapToObj(ReportsTest::failed).toList();
    Summary summary =
        new Summary("http://host", new Results(results, true), Duration.ZERO, 30, List.of());

    assertThat(summary.text().lines())
        .startsWith(
            "failed, because",
            "    30  [1] the status is 422",
            "        in family number 1: holds; family number 2: holds; …")
        .contains("        and 11 kinds that are rarer");
  }

  @Test
  void reports_keepEachFindingInFull(@TempDir Path directory) throws Exception {
    List<Result> results = IntStream.rangeClosed(1, 9).mapToObj(ReportsTest::failed).toList();
    Summary summary =
        new Summary("http://host", new Results(results, true), Duration.ZERO, 9, List.of());

    JUnitReport.write(summary, directory.resolve("report.xml"));
    HtmlReport.write(summary, directory.resolve("report.html"));

    assertThat(directory.resolve("report.xml"))
        .content()
        .contains("the status of request 9 is 422");
    assertThat(directory.resolve("report.html"))
        .content()
        .contains("the status of request 9 is 422");
  }

  private static String printed(boolean quiet, boolean terminal) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Progress progress = new Progress(new PrintStream(out, true, UTF_8), 2, quiet, terminal);
    progress.accept(PASSED);
    progress.accept(OPEN);
    return out.toString(UTF_8).replace(System.lineSeparator(), "\n");
  }
}
