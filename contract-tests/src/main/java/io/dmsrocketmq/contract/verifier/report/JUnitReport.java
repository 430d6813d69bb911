package io.dmsrocketmq.contract.verifier.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dmsrocketmq.contract.verifier.plan.Result;
import io.dmsrocketmq.contract.verifier.plan.Result.Outcome;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes the results as JUnit does, for build servers: a suite for each family. */
public final class JUnitReport {

  private JUnitReport() {}

  /**
   * Writes the report.
   *
   * @param summary what came of the run
   * @param file where to
   * @throws IOException if the file cannot be written
   */
  public static void write(Summary summary, Path file) throws IOException {
    try (Writer out = Files.newBufferedWriter(file, UTF_8)) {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("testsuites");
      for (Map.Entry<String, List<Result>> family : summary.families().entrySet()) {
        suite(xml, family.getKey(), family.getValue());
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IOException("cannot write " + file, e);
    }
  }

  private static void suite(XMLStreamWriter xml, String family, List<Result> results)
      throws XMLStreamException {
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", family);
    xml.writeAttribute("tests", String.valueOf(results.size()));
    xml.writeAttribute("failures", count(results, Outcome.FAIL));
    xml.writeAttribute("skipped", count(results, Outcome.NOT_VERIFIED));
    xml.writeAttribute("errors", "0");
    for (Result result : results) {
      testCase(xml, result);
    }
    xml.writeEndElement();
  }

  private static String count(List<Result> results, Outcome outcome) {
    return String.valueOf(results.stream().filter(r -> r.outcome() == outcome).count());
  }

  private static void testCase(XMLStreamWriter xml, Result result) throws XMLStreamException {
    xml.writeStartElement("testcase");
    xml.writeAttribute("classname", result.claim().family() + "." + result.claim().subject());
    xml.writeAttribute("name", clean(result.claim().text()));
    xml.writeAttribute(
        "time", String.format(Locale.ROOT, "%.3f", result.duration().toMillis() / 1000.0));
    if (result.outcome() == Outcome.FAIL) {
      xml.writeStartElement("failure");
      xml.writeAttribute("message", clean(result.notes().get(0)));
      xml.writeCharacters(clean(String.join("\n", result.notes())));
      xml.writeEndElement();
    } else if (result.outcome() == Outcome.NOT_VERIFIED) {
      xml.writeEmptyElement("skipped");
      xml.writeAttribute("message", clean(String.join("; ", result.notes())));
    }
    xml.writeEndElement();
  }

  /** Takes out what XML 1.0 cannot hold in any form. */
  private static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints().map(c -> allowed(c) ? c : '\uFFFD').forEach(clean::appendCodePoint);
    return clean.toString();
  }

  private static boolean allowed(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }
}
