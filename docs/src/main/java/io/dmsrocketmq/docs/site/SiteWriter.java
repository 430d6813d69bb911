package io.dmsrocketmq.docs.site;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import io.dmsrocketmq.docs.page.MenuSection;
import io.dmsrocketmq.docs.page.Page;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes pages into a folder, each in the same frame, and the index of the search beside them. */
final class SiteWriter {

  private static final List<String> ASSETS = List.of("site.css", "search.js");

  private final Configuration templates = new Configuration(Configuration.VERSION_2_3_33);
  private final Path target;
  private final List<MenuSection> ofReference;
  private final List<MenuSection> ofTexts;

  SiteWriter(Path target, List<MenuSection> ofReference, List<MenuSection> ofTexts) {
    this.target = target;
    this.ofReference = List.copyOf(ofReference);
    this.ofTexts = List.copyOf(ofTexts);
    templates.setClassLoaderForTemplateLoading(SiteWriter.class.getClassLoader(), "templates");
    templates.setDefaultEncoding(StandardCharsets.UTF_8.name());
    templates.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    templates.setLogTemplateExceptions(false);
    templates.setNumberFormat("computer");
  }

  void write(List<Page> pages) throws IOException {
    for (Page page : pages) {
      write(page);
    }
    for (String asset : ASSETS) {
      copy(asset);
    }
    writeIndex(pages);
  }

  private void write(Page page) throws IOException {
    Map<String, Object> model = new HashMap<>(page.content());
    model.put("page", page);
    model.put("menu", page.template().equals("text") ? ofTexts : ofReference);
    Path file = target.resolve(page.path());
    Files.createDirectories(file.getParent());
    try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      templates.getTemplate(page.template() + ".ftlh").process(model, writer);
    } catch (TemplateException fault) {
      throw new IOException("cannot write " + page.path(), fault);
    }
  }

  private void copy(String asset) throws IOException {
    try (InputStream stream = SiteWriter.class.getResourceAsStream("/assets/" + asset)) {
      if (stream == null) {
        throw new FileNotFoundException(asset);
      }
      Files.write(target.resolve(asset), stream.readAllBytes());
    }
  }

  /** A script and not a file of data, so that the search works without a server too. */
  private void writeIndex(List<Page> pages) throws IOException {
    List<Map<String, String>> entries = new ArrayList<>();
    for (Page page : pages) {
      entries.add(Map.of("title", page.title(), "url", page.path(), "words", page.words()));
    }
    String json =
        new ObjectMapper()
            .writerWithDefaultPrettyPrinter()
            .with(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .writeValueAsString(entries);
    Files.writeString(
        target.resolve("search-index.js"),
        "const SEARCH_INDEX = " + json + ";\n",
        StandardCharsets.UTF_8);
  }
}
