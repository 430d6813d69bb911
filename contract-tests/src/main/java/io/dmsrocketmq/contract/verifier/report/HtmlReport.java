package io.dmsrocketmq.contract.verifier.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dmsrocketmq.contract.verifier.plan.Result;
import io.dmsrocketmq.contract.verifier.plan.Result.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Writes the results as one page that needs nothing else. */
public final class HtmlReport {

  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="en"><head><meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>Verification of DMS for RocketMQ</title>
      <style>
      body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 75rem; padding: 0 1rem;
             color: #1c2126; background: #fff }
      table { border-collapse: collapse; width: 100% }
      th, td { text-align: left; vertical-align: top; padding: .3rem .6rem; border-bottom: 1px solid #d7dce1 }
      td.time { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums }
      td.outcome { font-weight: 600; white-space: nowrap }
      .pass { color: #14682f } .fail { color: #a3151d } .not_verified { color: #6b5300 }
      li { overflow-wrap: anywhere; font-family: ui-monospace, monospace; font-size: 13px }
      @media (prefers-color-scheme: dark) {
        body { color: #e4e8ec; background: #14181c } th, td { border-color: #3a424b }
        .pass { color: #6fd08c } .fail { color: #ff8a8f } .not_verified { color: #e2c35a } }
      </style></head><body>
      """;

  private HtmlReport() {}

  /**
   * Writes the report.
   *
   * @param summary what came of the run
   * @param file where to
   * @throws IOException if the file cannot be written
   */
  public static void write(Summary summary, Path file) throws IOException {
    StringBuilder html = new StringBuilder(HEAD);
    html.append("<h1>Verification of DMS for RocketMQ</h1><p>")
        .append(escaped(summary.counts()))
        .append("</p>");
    summary
        .left()
        .forEach(
            thing -> html.append("<p class=fail>could not be removed: ").append(escaped(thing)));
    // What asks for something to be done comes first.
    section(html, "Failed", summary, Outcome.FAIL);
    section(html, "Not verified", summary, Outcome.NOT_VERIFIED);
    section(html, "Passed", summary, Outcome.PASS);
    Files.writeString(file, html.append("</body></html>\n"), UTF_8);
  }

  private static void section(StringBuilder html, String title, Summary summary, Outcome outcome) {
    List<Result> results =
        summary.results().all().stream().filter(r -> r.outcome() == outcome).toList();
    if (results.isEmpty()) {
      return;
    }
    html.append("<h2>").append(title).append(" (").append(results.size()).append(")</h2>");
    html.append("<table><thead><tr><th scope=col>Outcome<th scope=col>Family");
    html.append("<th scope=col>Operation<th scope=col>Claim<th scope=col>Time</thead><tbody>\n");
    results.forEach(result -> row(html, result));
    html.append("</tbody></table>");
  }

  private static void row(StringBuilder html, Result result) {
    html.append("<tr><td class=\"outcome ")
        .append(result.outcome().name().toLowerCase(Locale.ROOT))
        .append("\">")
        .append(result.outcome().label())
        .append("<td>")
        .append(escaped(result.claim().family()))
        .append("<td>")
        .append(escaped(result.claim().subject()))
        .append("<td>")
        .append(escaped(result.claim().text()));
    if (!result.notes().isEmpty()) {
      html.append("<ul>");
      result.notes().forEach(note -> html.append("<li>").append(escaped(note)));
      html.append("</ul>");
    }
    html.append("<td class=time>").append(result.duration().toMillis()).append(" ms\n");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
