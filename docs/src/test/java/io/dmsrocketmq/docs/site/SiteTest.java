package io.dmsrocketmq.docs.site;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dmsrocketmq.spec.ErrorCatalog;
import io.dmsrocketmq.spec.OpenApiDocument;
import io.dmsrocketmq.spec.Operation;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The site that the build has made. */
class SiteTest {

  private static final Path SITE = Path.of(System.getProperty("site")).toAbsolutePath().normalize();
  private static final OpenApiDocument CONTRACT = OpenApiDocument.packaged();

  private static final Map<Path, Document> PAGES = new HashMap<>();

  @BeforeAll
  static void read() throws IOException {
    try (Stream<Path> files = Files.walk(SITE)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".html")).toList()) {
        PAGES.put(file, Jsoup.parse(file));
      }
    }
  }

  @Test
  void links_ofAllPages_leadSomewhere() {
    List<String> broken = new ArrayList<>();
    PAGES.forEach(
        (page, document) -> {
          for (Element element : document.select("[href], [src]")) {
            String link = element.hasAttr("href") ? element.attr("href") : element.attr("src");
            if (!leadsSomewhere(page, link)) {
              broken.add(SITE.relativize(page) + " -> " + link);
            }
          }
        });

    assertThat(broken).isEmpty();
  }

  /** Links to other sites are not followed: the build needs no network. */
  private static boolean leadsSomewhere(Path page, String link) {
    URI uri = URI.create(link.replace("%", "%25"));
    if (uri.isAbsolute()) {
      return true;
    }
    String path = uri.getPath();
    Path target = path.isEmpty() ? page : page.resolveSibling(path).normalize();
    if (!Files.isRegularFile(target)) {
      return false;
    }
    Document document = PAGES.get(target);
    return uri.getFragment() == null
        || (document != null && document.getElementById(uri.getFragment()) != null);
  }

  @Test
  void operation_ofTheContract_hasAPageWithItsErrorsAndCalls() {
    for (Operation operation : CONTRACT.operations()) {
      Document page =
          requireNonNull(PAGES.get(SITE.resolve("operations/" + operation.id() + ".html")));
      assertThat(page.select("h2#errors + table a").eachText())
          .as(operation.id())
          .isEqualTo(operation.errors());
      assertThat(page.select("code.curl")).as(operation.id()).isNotEmpty();
      assertThat(page.select("code.java")).as(operation.id()).isNotEmpty();
    }
  }

  @Test
  void errorCode_ofTheCatalogue_hasAPageWithItsMeaningAndRemedy() {
    for (var code : ErrorCatalog.of(CONTRACT).codes()) {
      Document page = requireNonNull(PAGES.get(SITE.resolve("errors/" + code.code() + ".html")));
      assertThat(page.select("h2#meaning + p").text()).as(code.code()).isNotEmpty();
      assertThat(page.select("h2#remedy + p").text()).as(code.code()).isNotEmpty();
    }
  }

  @Test
  void page_withoutScripts_isReadable() {
    PAGES.forEach(
        (path, page) -> {
          if (!path.endsWith("search.html")) {
            assertThat(page.select("script")).as(path.toString()).isEmpty();
          }
          assertThat(page.select("main h1")).as(path.toString()).hasSize(1);
        });
  }

  @Test
  void searchIndex_ofTheSite_hasEveryPage() throws IOException {
    String script = Files.readString(SITE.resolve("search-index.js"));
    String json = script.substring(script.indexOf('['), script.lastIndexOf(']') + 1);
    List<Path> indexed = new ArrayList<>();
    for (JsonNode entry : new ObjectMapper().readTree(json)) {
      indexed.add(SITE.resolve(entry.path("url").asText()));
    }

    assertThat(indexed).containsExactlyInAnyOrderElementsOf(PAGES.keySet());
  }
}
