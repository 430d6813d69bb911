package io.dmsrocketmq.server.it.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dmsrocketmq.spec.oracle.Site;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The values to try at a place: each bound that the contract sets and one beyond it, other types,
 * nothing, and texts that break careless servers. Whether a value is right is not decided here.
 */
final class Mutations {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int VERY_LONG = 20_000;
  // Larger lists say nothing new and make the suite slow.
  private static final int LARGEST_LIST = 1_100;

  private final Map<String, JsonNode> values = new LinkedHashMap<>();
  private final Site site;
  private final JsonNode present;

  private Mutations(Site site, JsonNode present) {
    this.site = site;
    this.present = present;
  }

  /**
   * Gives the values.
   *
   * @param site the place
   * @param present the value that the request has there, missing if none
   * @return each value with what is special about it
   */
  static Map<String, JsonNode> of(Site site, JsonNode present) {
    Mutations mutations = new Mutations(site, present);
    mutations.addAll();
    return mutations.values;
  }

  private void addAll() {
    // Without its segment a path leads elsewhere, and the list itself is tried without elements.
    if (site.where() != Site.Where.PATH && !site.name().endsWith("[0]")) {
      values.put("missing", MissingNode.getInstance());
    }
    addTexts();
    addLengths();
    addNumbers();
    addWords();
    if (site.where() == Site.Where.BODY) {
      addOtherTypes();
      addList();
      addUnknownProperty();
    }
    if (!present.isMissingNode()) {
      values.values().removeIf(present::equals);
    }
  }

  private void addTexts() {
    if (site.where() != Site.Where.PATH) {
      values.put("empty text", JSON.textNode(""));
    }
    values.put("blank", JSON.textNode(" "));
    values.put("not ASCII", JSON.textNode("naïve-名前-Ω"));
    values.put("outside of the basic plane", JSON.textNode("\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00"));
    values.put("control characters", JSON.textNode("a\u0000b\u0007c"));
    values.put("a line break", JSON.textNode(text() + "\n"));
    values.put("right to left", JSON.textNode("\u202Eabc\u202C"));
    values.put("markup", JSON.textNode("<script>alert('x')</script>"));
    values.put("SQL", JSON.textNode("' or '1'='1"));
    values.put("a percent sign", JSON.textNode("%41%zz%"));
    // A URL of this length is refused by the container before anybody reads it.
    int length = site.where() == Site.Where.BODY ? VERY_LONG : VERY_LONG / 10;
    values.put("very long", JSON.textNode("a".repeat(length)));
  }

  private String text() {
    return present.asText().isEmpty() || !present.isTextual() ? "abcdef" : present.asText();
  }

  private void addLengths() {
    addLength("minLength", 0);
    addLength("minLength", -1);
    addLength("maxLength", 0);
    addLength("maxLength", 1);
    if (site.schema().has("maxLength") && site.where() == Site.Where.BODY) {
      int length = site.schema().path("maxLength").asInt();
      values.put("maxLength in code points", JSON.textNode("\uD83D\uDE00".repeat(length)));
    }
  }

  private void addLength(String keyword, int beyond) {
    int length = site.schema().path(keyword).asInt() + beyond;
    if (site.schema().has(keyword) && length > 0) {
      String filled = text().repeat(length / text().length() + 1).substring(0, length);
      values.put(keyword + (beyond == 0 ? "" : " and one beyond"), JSON.textNode(filled));
    }
  }

  private void addNumbers() {
    addBound("minimum", -1);
    addBound("maximum", 1);
    values.put("zero", JSON.numberNode(0));
    values.put("minus one", JSON.numberNode(-1));
    values.put("32 bits and one beyond", JSON.numberNode(1L + Integer.MAX_VALUE));
    values.put(
        "64 bits and one beyond",
        JSON.numberNode(BigInteger.valueOf(Long.MAX_VALUE).add(BigInteger.ONE)));
    values.put("a number of forty digits", JSON.numberNode(BigInteger.TEN.pow(40)));
    values.put("a fraction", JSON.numberNode(1.5));
  }

  private void addBound(String keyword, int beyond) {
    if (site.schema().has(keyword)) {
      long bound = site.schema().path(keyword).asLong();
      values.put(keyword, JSON.numberNode(bound));
      values.put(keyword + " and one beyond", JSON.numberNode(bound + beyond));
    }
  }

  private void addWords() {
    for (JsonNode word : site.schema().path("enum")) {
      values.put("the word " + word.asText(), word);
      if (word.isTextual()) {
        String capitals = word.asText().toUpperCase(Locale.ROOT);
        values.put("the word " + word.asText() + " in capitals", JSON.textNode(capitals));
      }
    }
    values.put("an unknown word", JSON.textNode("unheard-of"));
  }

  private void addOtherTypes() {
    values.put("null", JSON.nullNode());
    values.put("the number 5", JSON.numberNode(5));
    values.put("digits in a text", JSON.textNode("5"));
    values.put("true", JSON.booleanNode(true));
    values.put("the text true", JSON.textNode("true"));
    values.put("an empty list", JSON.arrayNode());
    values.put("an empty object", JSON.objectNode());
    values.put("a list of null", JSON.arrayNode().addNull());
    values.put("a list of a list", JSON.arrayNode().add(JSON.arrayNode()));
  }

  private void addList() {
    if (!present.isArray() || present.isEmpty()) {
      return;
    }
    values.put("an element twice", present.<ArrayNode>deepCopy().add(present.get(0)));
    for (String keyword : new String[] {"minItems", "maxItems"}) {
      int bound = site.schema().path(keyword).asInt();
      if (site.schema().has(keyword) && bound <= LARGEST_LIST) {
        values.put(keyword, elements(bound));
        values.put("one more than " + keyword, elements(bound + 1));
      }
    }
  }

  private ArrayNode elements(int count) {
    ArrayNode elements = JSON.arrayNode();
    for (int i = 0; i < count; i++) {
      JsonNode element = present.get(0).deepCopy();
      elements.add(element.isTextual() ? JSON.textNode(element.asText() + i) : element);
    }
    return elements;
  }

  private void addUnknownProperty() {
    if (present instanceof ObjectNode object) {
      ObjectNode more = object.deepCopy();
      more.putObject("unheard_of").put("nested", true);
      values.put("an unknown property", more);
    }
  }
}
