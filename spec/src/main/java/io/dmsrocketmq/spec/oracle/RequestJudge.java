package io.dmsrocketmq.spec.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.dmsrocketmq.spec.OpenApiDocument;
import java.math.BigInteger;
import java.util.Set;

/** Decides by the contract alone whether a request is right. */
public final class RequestJudge {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final ContractSchemas schemas;

  /**
   * Makes a judge.
   *
   * @param contract the contract
   */
  public RequestJudge(OpenApiDocument contract) {
    this.schemas = ContractSchemas.open(contract);
  }

  /** What the contract says of a value. */
  public enum Verdict {
    /** It has to be taken. */
    RIGHT,
    /** It has to be refused. */
    WRONG,
    /** The contract does not say. */
    OPEN
  }

  /**
   * Judges one value in its request.
   *
   * @param request the request with the value in it
   * @param site the place of the value
   * @param value the value, missing if it was left out
   * @return the verdict
   */
  public Verdict verdict(ContractRequest request, Site site, JsonNode value) {
    if (value.isMissingNode() && (site.where() == Site.Where.QUERY || site.isWholeBody())) {
      return site.required() ? Verdict.WRONG : Verdict.RIGHT;
    }
    return site.where() == Site.Where.BODY
        ? ofBody(request, site, value)
        : ofParameter(site, value.isContainerNode() ? value.toString() : value.asText());
  }

  private Verdict ofBody(ContractRequest request, Site site, JsonNode value) {
    // A caller may spell "not given" as null; nothing demands or forbids to take it.
    if (value.isNull() && !site.required() && !site.schema().path("nullable").asBoolean()) {
      return Verdict.OPEN;
    }
    if (endsWithLineBreak(site, value)) {
      return Verdict.WRONG;
    }
    JsonNode schema =
        request.operation().definition().at("/requestBody/content/application~1json/schema");
    return schemas.faults(schema, request.body()).isEmpty() ? Verdict.RIGHT : Verdict.WRONG;
  }

  private Verdict ofParameter(Site site, String text) {
    if (text.isEmpty()) {
      // Whether an empty value of a query means "not given" is nowhere said.
      return site.required() ? Verdict.WRONG : Verdict.OPEN;
    }
    JsonNode value = JSON.textNode(text);
    switch (site.schema().path("type").asText()) {
      case "integer" -> {
        if (!text.matches("-?[0-9]+")) {
          return Verdict.WRONG;
        }
        value = JSON.numberNode(new BigInteger(text));
      }
      case "boolean" -> {
        if (!Set.of("true", "false").contains(text)) {
          return Verdict.WRONG;
        }
        value = JSON.booleanNode(Boolean.parseBoolean(text));
      }
      default -> {}
    }
    if (endsWithLineBreak(site, value)) {
      return Verdict.WRONG;
    }
    return schemas.faults(site.schema(), value).isEmpty() ? Verdict.RIGHT : Verdict.WRONG;
  }

  /** The engine of the validator finds a pattern in front of a last line break as well. */
  private static boolean endsWithLineBreak(Site site, JsonNode value) {
    return site.schema().has("pattern") && value.isTextual() && value.asText().endsWith("\n");
  }
}
