package io.dmsrocketmq.docs.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.dmsrocketmq.docs.guide.Markdown;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** The links among the texts of the repository, as a reader of the files follows them. */
class WrittenLinksTest {

  private static final Path REPOSITORY =
      Path.of(System.getProperty("repository")).toAbsolutePath().normalize();

  @Test
  void links_ofAllTexts_leadToFilesOfTheRepository() throws IOException {
    List<String> broken = new ArrayList<>();
    for (Path text : texts()) {
      for (Element link :
          Jsoup.parse(Markdown.html(Files.readString(text))).select("[href], [src]")) {
        String target = link.hasAttr("href") ? link.attr("href") : link.attr("src");
        if (!leadsSomewhere(text, target)) {
          broken.add(REPOSITORY.relativize(text) + " -> " + target);
        }
      }
    }

    assertThat(broken).isEmpty();
  }

  private static List<Path> texts() throws IOException {
    try (Stream<Path> files = Files.walk(REPOSITORY)) {
      return files
          .filter(file -> file.toString().endsWith(".md"))
          .filter(
              file ->
                  !REPOSITORY
                      .relativize(file)
                      .toString()
                      .matches("(.*[/\\\\])?(target|\\.git)[/\\\\].*"))
          .toList();
    }
  }

  private static boolean leadsSomewhere(Path text, String link) throws IOException {
    URI uri = URI.create(link);
    if (uri.isAbsolute()) {
      return true;
    }
    Path target = uri.getPath().isEmpty() ? text : text.resolveSibling(uri.getPath()).normalize();
    if (!target.startsWith(REPOSITORY) || !Files.exists(target)) {
      return false;
    }
    if (uri.getFragment() == null || !target.toString().endsWith(".md")) {
      return true;
    }
    Document document = Jsoup.parse(Markdown.html(Files.readString(target)));
    return document.getElementById(uri.getFragment()) != null;
  }
}
