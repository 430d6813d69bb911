package io.dmsrocketmq.docs.reference;

import com.fasterxml.jackson.databind.JsonNode;
import io.dmsrocketmq.docs.guide.Markdown;
import io.dmsrocketmq.docs.page.MenuSection;
import io.dmsrocketmq.docs.page.Page;
import io.dmsrocketmq.spec.Deviation;
import io.dmsrocketmq.spec.ErrorCatalog;
import io.dmsrocketmq.spec.ErrorCode;
import io.dmsrocketmq.spec.OpenApiDocument;
import io.dmsrocketmq.spec.Operation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The pages that are made of the contract alone. */
public final class ReferencePages {

  private final OpenApiDocument document;
  private final ErrorCatalog catalog;
  private final List<Deviation> deviations;

  /**
   * Takes what the pages are made of.
   *
   * @param document the contract
   * @param deviations where it departs from the vendor's document
   */
  public ReferencePages(OpenApiDocument document, List<Deviation> deviations) {
    this.document = document;
    this.catalog = ErrorCatalog.of(document);
    this.deviations = List.copyOf(deviations);
  }

  /**
   * Makes the first page, which lists all operations by family.
   *
   * @return the page
   */
  public Page home() {
    Map<String, List<Operation>> families = new LinkedHashMap<>();
    for (JsonNode tag : document.tree().path("tags")) {
      families.put(tag.path("name").asText(), new ArrayList<>());
    }
    for (Operation operation : document.operations()) {
      families.computeIfAbsent(operation.tag(), tag -> new ArrayList<>()).add(operation);
    }
    Map<String, Object> content = new HashMap<>();
    content.put("tags", tags());
    content.put("families", families);
    content.put("summaries", summaries());
    content.put("codes", catalog.codes().size());
    content.put("deviations", deviations.size());
    JsonNode info = document.tree().path("info");
    content.put("version", info.path("version").asText());
    content.put("description", Markdown.html(info.path("description").asText()));
    return new Page("index.html", info.path("title").asText(), "home", content, "");
  }

  /**
   * Makes the menu of all operations.
   *
   * @return a section for each family
   */
  public List<MenuSection> menu() {
    List<MenuSection> menu = new ArrayList<>();
    for (JsonNode tag : document.tree().path("tags")) {
      menu.add(
          new MenuSection(
              tag.path("x-displayName").asText(),
              document.operations().stream()
                  .filter(operation -> operation.tag().equals(tag.path("name").asText()))
                  .map(operation -> new MenuSection.Link(operation.id(), page(operation)))
                  .toList()));
    }
    return menu;
  }

  private List<Map<String, String>> tags() {
    List<Map<String, String>> tags = new ArrayList<>();
    for (JsonNode tag : document.tree().path("tags")) {
      tags.add(
          Map.of(
              "name", tag.path("name").asText(),
              "title", tag.path("x-displayName").asText(),
              "description", tag.path("description").asText()));
    }
    return tags;
  }

  private Map<String, String> summaries() {
    Map<String, String> summaries = new HashMap<>();
    for (Operation operation : document.operations()) {
      summaries.put(operation.id(), operation.definition().path("summary").asText());
    }
    return summaries;
  }

  /**
   * Makes a page for each operation.
   *
   * @return the pages in the order of the contract
   */
  public List<Page> operations() {
    List<Page> pages = new ArrayList<>();
    for (Operation operation : document.operations()) {
      OperationView view = OperationView.of(document, operation);
      Map<String, Object> content = new HashMap<>();
      content.put("view", view);
      content.put("codes", operation.errors().stream().map(this::code).toList());
      pages.add(
          new Page(
              page(operation),
              operation.id(),
              "operation",
              content,
              String.join(
                  " ",
                  view.summary(),
                  operation.apiName(),
                  operation.method(),
                  operation.path(),
                  operation.definition().path("description").asText())));
    }
    return pages;
  }

  private static String page(Operation operation) {
    return "operations/" + operation.id() + ".html";
  }

  private ErrorCode code(String code) {
    return catalog.find(code).orElseThrow(() -> new IllegalStateException("no entry of " + code));
  }

  /**
   * Makes a page for each error code, and one that lists them.
   *
   * @return the pages in the order of the codes, the list first
   */
  public List<Page> errors() {
    List<Page> pages = new ArrayList<>();
    Map<String, Object> all = new HashMap<>();
    all.put("codes", catalog.codes());
    all.put("statuses", catalog.statuses());
    pages.add(new Page("errors/index.html", "Error codes", "errors", all, ""));
    for (ErrorCode code : catalog.codes()) {
      Map<String, Object> content = new HashMap<>();
      content.put("code", code);
      content.put("meaning", Markdown.html(code.meaning()));
      content.put("remedy", Markdown.html(code.remedy()));
      content.put(
          "operations",
          document.operations().stream()
              .filter(operation -> operation.errors().contains(code.code()))
              .map(Operation::id)
              .toList());
      pages.add(
          new Page(
              "errors/" + code.code() + ".html",
              code.code(),
              "error",
              content,
              String.join(" ", code.name(), code.message(), code.meaning(), code.remedy())));
    }
    return pages;
  }

  /**
   * Makes the page of what the contract decides where the vendor's document is silent or of two
   * minds.
   *
   * @return the page
   */
  public Page deviations() {
    Map<String, Object> content = new HashMap<>();
    List<Map<String, String>> entries = new ArrayList<>();
    StringBuilder words = new StringBuilder();
    for (Deviation deviation : deviations) {
      entries.add(
          Map.of(
              "id", deviation.id(),
              "where", deviation.where(),
              "documented", Markdown.html(deviation.documented()),
              "specified", Markdown.html(deviation.specified()),
              "why", Markdown.html(deviation.why()),
              "evidence", deviation.evidence()));
      words.append(deviation.id()).append(' ').append(deviation.where()).append(' ');
      words.append(deviation.specified()).append(' ');
    }
    content.put("entries", entries);
    return new Page("deviations.html", "Deviations", "deviations", content, words.toString());
  }
}
