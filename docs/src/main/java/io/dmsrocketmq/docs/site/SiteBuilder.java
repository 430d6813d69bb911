package io.dmsrocketmq.docs.site;

import io.dmsrocketmq.docs.guide.WrittenTexts;
import io.dmsrocketmq.docs.page.Page;
import io.dmsrocketmq.docs.reference.ReferencePages;
import io.dmsrocketmq.spec.Deviations;
import io.dmsrocketmq.spec.OpenApiDocument;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** Makes the site of the contract and the texts of the repository. */
public final class SiteBuilder {

  private SiteBuilder() {}

  /**
   * Writes the site.
   *
   * @param arguments root of the repository, and folder to write into
   * @throws IOException where a file cannot be read or written
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 2) {
      throw new IllegalArgumentException("usage: SiteBuilder REPOSITORY TARGET");
    }
    List<Page> pages = new ArrayList<>();
    ReferencePages reference =
        new ReferencePages(OpenApiDocument.packaged(), Deviations.packaged());
    pages.add(reference.home());
    pages.addAll(reference.operations());
    pages.addAll(reference.errors());
    pages.add(reference.deviations());
    WrittenTexts texts = WrittenTexts.read(Path.of(arguments[0]));
    pages.addAll(texts.pages());
    pages.add(new Page("search.html", "Search", "search", new HashMap<>(), ""));
    new SiteWriter(Path.of(arguments[1]), reference.menu(), texts.menu()).write(pages);
  }
}
