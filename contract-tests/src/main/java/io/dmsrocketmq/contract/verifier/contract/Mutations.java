package io.dmsrocketmq.contract.verifier.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.dmsrocketmq.spec.oracle.Site;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The values to try at a place: each bound that the contract sets and one beyond it, other types,
 * nothing, and texts that break careless servers. Whether a value is right is not decided here.
 */
public final class Mutations {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int VERY_LONG = 20_000;
  // A URL of the full length is refused by some servers before anybody reads it.
  private static final int VERY_LONG_IN_URL = 2_000;
  // Larger lists say nothing new and make the run slow.
  private static final int LARGEST_LIST = 1_100;
  private static final String GRINNING = "\uD83D\uDE00";

  private final List<Mutation> values = new ArrayList<>();
  private final Site site;
  private final JsonNode present;

  private Mutations(Site site, JsonNode present) {
    this.site = site;
    this.present = present;
  }

  /**
   * One value to try.
   *
   * @param label what is special about it
   * @param value the value, missing to leave it out
   * @param isBound whether it is a value that the contract names, so that a server has to take it
   *     if it is right
   */
  public record Mutation(String label, JsonNode value, boolean isBound) {}

  /**
   * Gives the values.
   *
   * @param site the place
   * @param present the value that the request has there, missing if none
   * @return the values
   */
  public static List<Mutation> of(Site site, JsonNode present) {
    Mutations mutations = new Mutations(site, present);
    mutations.addAll();
    return mutations.values.stream().filter(mutation -> !mutation.value().equals(present)).toList();
  }

  private void addAll() {
    // Without its segment a path leads elsewhere.
    if (site.where() != Site.Where.PATH && !site.name().endsWith("[0]")) {
      add("left out", MissingNode.getInstance());
    }
    switch (site.schema().path("type").asText()) {
      case "string" -> addTexts();
      case "integer", "number" -> addNumbers();
      case "boolean" -> add("an unknown word", JSON.textNode("perhaps"));
      case "array" -> addLists();
      default -> {}
    }
    addWords();
    if (site.where() == Site.Where.BODY) {
      addOtherTypes();
    }
  }

  private void addTexts() {
    if (site.where() != Site.Where.PATH) {
      add("empty", JSON.textNode(""));
    }
    add("blank", JSON.textNode(" "));
    add("not ASCII", JSON.textNode("naïve-名前-Ω"));
    add("outside of the basic plane", JSON.textNode(GRINNING.repeat(3)));
    add("markup", JSON.textNode("<b>'x'</b>"));
    int length = site.where() == Site.Where.BODY ? VERY_LONG : VERY_LONG_IN_URL;
    add("very long", JSON.textNode("a".repeat(length)));
    addLength("minLength", -1);
    addLength("minLength", 0);
    addLength("maxLength", 0);
    addLength("maxLength", 1);
    if (site.schema().has("maxLength") && site.where() == Site.Where.BODY) {
      add(
          "maxLength outside of the basic plane",
          JSON.textNode(GRINNING.repeat(site.schema().path("maxLength").asInt())));
    }
  }

  private void addLength(String keyword, int beyond) {
    int length = site.schema().path(keyword).asInt() + beyond;
    if (site.schema().has(keyword) && length > 0) {
      String text =
          present.isTextual() && !present.asText().isEmpty() ? present.asText() : "abcdef";
      String filled = text.repeat(length / text.length() + 1).substring(0, length);
      values.add(new Mutation(label(keyword, beyond), JSON.textNode(filled), beyond == 0));
    }
  }

  private static String label(String keyword, int beyond) {
    return beyond == 0 ? keyword : "one beyond " + keyword;
  }

  private void addNumbers() {
    addBound("minimum", 0);
    addBound("minimum", -1);
    addBound("maximum", 0);
    addBound("maximum", 1);
    add("minus one", JSON.numberNode(-1));
    add("a fraction", JSON.numberNode(1.5));
    add("no number", JSON.textNode("unheard-of"));
    add("a number of forty digits", JSON.numberNode(BigInteger.TEN.pow(40)));
  }

  private void addBound(String keyword, int beyond) {
    if (site.schema().has(keyword)) {
      long bound = site.schema().path(keyword).asLong();
      values.add(
          new Mutation(label(keyword, beyond), JSON.numberNode(bound + beyond), beyond == 0));
    }
  }

  private void addWords() {
    for (JsonNode word : site.schema().path("enum")) {
      values.add(new Mutation("the word " + word.asText(), word, true));
      add("that word in other case", JSON.textNode(swapped(word.asText())));
    }
    if (site.schema().has("enum")) {
      add("an unknown word", JSON.textNode("unheard-of"));
    }
  }

  private static String swapped(String word) {
    String capitals = word.toUpperCase(Locale.ROOT);
    return capitals.equals(word) ? word.toLowerCase(Locale.ROOT) : capitals;
  }

  private void addOtherTypes() {
    add("null", JSON.nullNode());
    add("the number 5", JSON.numberNode(5));
    add("true", JSON.booleanNode(true));
    add("a list of null", JSON.arrayNode().addNull());
    add("an empty object", JSON.objectNode());
  }

  private void addLists() {
    add("an empty list", JSON.arrayNode());
    for (String keyword : new String[] {"minItems", "maxItems"}) {
      int bound = site.schema().path(keyword).asInt();
      if (present.isArray()
          && !present.isEmpty()
          && site.schema().has(keyword)
          && bound <= LARGEST_LIST) {
        add(keyword, elements(bound));
        add("one more than " + keyword, elements(bound + 1));
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

  private void add(String label, JsonNode value) {
    values.add(new Mutation(label, value, false));
  }
}
