package io.dmsrocketmq.docs.guide;

import io.dmsrocketmq.docs.page.MenuSection;
import io.dmsrocketmq.docs.page.Page;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The texts that stand in the repository: one page for each, in the same folders. */
public final class WrittenTexts {

  private static final String ENDING = ".md";
  private static final Set<String> OUTSIDE = Set.of("target", ".git", "node_modules");

  private final Path repository;
  private final Map<Path, String> texts = new TreeMap<>();

  private WrittenTexts(Path repository) {
    this.repository = repository;
  }

  /**
   * Reads all texts of a repository.
   *
   * @param repository its root
   * @return the texts
   * @throws IOException where one cannot be read
   */
  public static WrittenTexts read(Path repository) throws IOException {
    WrittenTexts read = new WrittenTexts(repository.toRealPath());
    try (Stream<Path> files = Files.walk(read.repository)) {
      for (Path file : files.filter(read::isText).toList()) {
        read.texts.put(
            read.repository.relativize(file), Files.readString(file, StandardCharsets.UTF_8));
      }
    }
    return read;
  }

  private boolean isText(Path file) {
    for (Path part : repository.relativize(file)) {
      if (OUTSIDE.contains(part.toString()) || part.toString().equals("src")) {
        return false;
      }
    }
    return file.toString().endsWith(ENDING);
  }

  /**
   * Makes the pages.
   *
   * @return one page for each text, in the order of their paths
   */
  public List<Page> pages() {
    List<Page> pages = new ArrayList<>();
    texts.forEach(
        (path, text) -> {
          String html = Markdown.html(text, link -> target(path, link));
          String title = Markdown.title(text);
          pages.add(
              new Page(
                  page(path),
                  title.isEmpty() ? path.toString() : title,
                  "text",
                  new HashMap<>(Map.of("html", html)),
                  Markdown.words(text)));
        });
    return pages;
  }

  /**
   * Makes the menu of the texts: the guides in the order of their list, what else is in the room of
   * documentation, and the rooms.
   *
   * @return the sections
   */
  public List<MenuSection> menu() {
    return List.of(
        new MenuSection("Guides", links(listed(Path.of("docs/guides/README.md")))),
        new MenuSection("Inside", links(inFolder(Path.of("docs")))),
        new MenuSection(
            "Rooms",
            links(
                texts.keySet().stream()
                    .filter(text -> text.endsWith("README.md") && !text.startsWith("docs"))
                    .toList())),
        new MenuSection("Decisions", links(listed(Path.of("docs/adr/README.md")))));
  }

  /** The texts that a text links to, in its order. */
  private List<Path> listed(Path list) {
    return Markdown.links(texts.getOrDefault(list, "")).stream()
        .map(link -> list.resolveSibling(link).normalize())
        .filter(texts::containsKey)
        .toList();
  }

  private List<Path> inFolder(Path folder) {
    return texts.keySet().stream().filter(text -> folder.equals(text.getParent())).toList();
  }

  private List<MenuSection.Link> links(List<Path> paths) {
    return paths.stream()
        .distinct()
        .map(path -> new MenuSection.Link(Markdown.title(texts.getOrDefault(path, "")), page(path)))
        .toList();
  }

  /**
   * Names the page of a text.
   *
   * @param text path in the repository
   * @return path in the site
   */
  public static String page(Path text) {
    String path = text.toString().replace('\\', '/');
    return "text/" + path.substring(0, path.length() - ENDING.length()) + ".html";
  }

  /** Links among texts lead from page to page; what else is in the repository has no page. */
  private String target(Path from, String link) {
    URI uri = URI.create(link);
    if (uri.isAbsolute() || uri.getPath() == null || uri.getPath().isEmpty()) {
      return link;
    }
    Path folder = from.getParent() == null ? Path.of("") : from.getParent();
    Path meant = folder.resolve(uri.getPath()).normalize();
    Path text = texts.containsKey(meant) ? meant : meant.resolve("README.md");
    if (!texts.containsKey(text)) {
      return "";
    }
    String fragment = uri.getFragment() == null ? "" : "#" + uri.getFragment();
    String root = "../".repeat(Path.of(page(from)).getNameCount() - 1);
    return root + page(text) + fragment;
  }
}
