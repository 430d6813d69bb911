package io.dmsrocketmq.contract.verifier.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.dmsrocketmq.contract.verifier.http.WireAnswer;
import io.dmsrocketmq.contract.verifier.plan.Session;
import io.dmsrocketmq.spec.oracle.ContractRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Goes through a list in pages and compares them with the whole. */
final class Pager {

  private static final int SMALL = 2;
  private static final int FAR = 1_000_000;

  private final Session session;
  private final ContractRequest request;
  private final JsonNode paging;
  private final int largest;
  private final int first;
  private final boolean countsPages;

  /**
   * @param request a request for the list, without limit and offset
   * @param largest the largest page that the contract allows
   * @param first where the list begins
   */
  Pager(Session session, ContractRequest request, int largest, int first) {
    this.session = session;
    this.request = request;
    this.paging = paging(request.operation().definition());
    this.largest = largest;
    this.first = first;
    this.countsPages = paging.path("offset").asText().equals("page");
  }

  /** Where an operation has several uses, one of them is the list. */
  private static JsonNode paging(JsonNode definition) {
    JsonNode own = definition.path("x-dms-paging");
    return own.isMissingNode() ? definition.path("x-dms-variants").findPath("paging") : own;
  }

  /** Demands that the list holds certain records, and that its pages are parts of it. */
  void check(List<String> expected) {
    List<String> whole = all();
    session.expect(whole.containsAll(expected), "the list " + whole + " lacks some of " + expected);
    session.expect(
        new HashSet<>(whole).size() == whole.size(), "the list holds a record twice: " + whole);
    pagesMakeUpTheWhole(whole);
    singleRecords(whole);
    List<String> beyond = keys(page(SMALL, countsPages ? FAR : first + whole.size()));
    session.expect(beyond.isEmpty(), "the page behind the end holds " + beyond);
    defaultLimit(whole);
  }

  private void pagesMakeUpTheWhole(List<String> whole) {
    List<String> joined = new ArrayList<>();
    int pages = (whole.size() + SMALL - 1) / SMALL;
    for (int i = 0; i < pages; i++) {
      JsonNode page = page(SMALL, first + (countsPages ? i : i * SMALL));
      List<String> keys = keys(page);
      session.expect(
          keys.size() <= SMALL,
          "the page with limit=" + SMALL + " holds " + keys.size() + " records");
      joined.addAll(keys);
      total(page, whole.size());
    }
    session.expect(
        joined.equals(whole),
        "the pages of " + SMALL + " make up " + joined + " instead of " + whole);
    next(whole);
  }

  private void total(JsonNode page, int size) {
    String property = paging.path("total").asText();
    if (!property.isEmpty() && size < largest) {
      session.expect(
          page.path(property).asInt(-1) == size,
          property + " is " + page.path(property) + " where the list has " + size + " records");
    }
  }

  private void next(List<String> whole) {
    String property = paging.path("next").asText();
    if (!property.isEmpty() && whole.size() > SMALL) {
      int next = page(SMALL, first).path(property).asInt(-1);
      List<String> second = whole.subList(SMALL, Math.min(2 * SMALL, whole.size()));
      session.expect(
          keys(page(SMALL, next)).equals(second),
          property + " " + next + " does not lead to " + second);
    }
  }

  private void singleRecords(List<String> whole) {
    for (int i = 0; i < Math.min(whole.size(), 3); i++) {
      List<String> one = keys(page(1, first + i));
      session.expect(
          one.equals(List.of(whole.get(i))),
          "limit=1, offset=" + (first + i) + " gives " + one + " instead of " + whole.get(i));
    }
  }

  private void defaultLimit(List<String> whole) {
    List<String> start = keys(body(request));
    session.expect(
        start.size() <= 10 && whole.subList(0, Math.min(start.size(), whole.size())).equals(start),
        "without limit and offset the list is " + start + ", which is no beginning of " + whole);
  }

  private List<String> all() {
    List<String> whole = new ArrayList<>();
    List<String> page;
    int offset = first;
    do {
      page = keys(page(largest, offset));
      whole.addAll(page);
      offset += countsPages ? 1 : largest;
    } while (page.size() == largest && whole.size() < 20 * largest);
    return whole;
  }

  private JsonNode page(int limit, int offset) {
    return body(request.withQuery("limit", limit).withQuery("offset", offset));
  }

  private JsonNode body(ContractRequest question) {
    WireAnswer answer = session.succeed(question);
    return answer.json();
  }

  private List<String> keys(JsonNode page) {
    String key = paging.path("key").asText();
    List<String> keys = new ArrayList<>();
    page.path(paging.path("records").asText())
        .forEach(
            record -> keys.add(record.isObject() ? record.path(key).asText() : record.asText()));
    return keys;
  }
}
