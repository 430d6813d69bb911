package io.dmsrocketmq.spec.oracle;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.dmsrocketmq.spec.OpenApiDocument;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds all places of a request at which the contract describes a value. */
public final class Sites {

  private final OpenApiDocument contract;
  private final ContractRequest request;
  private final List<Site> sites = new ArrayList<>();

  private Sites(OpenApiDocument contract, ContractRequest request) {
    this.contract = contract;
    this.request = request;
  }

  /**
   * Finds the places.
   *
   * @param contract the contract
   * @param request a request to one of its operations
   * @return the places in the order of the contract
   */
  public static List<Site> of(OpenApiDocument contract, ContractRequest request) {
    Sites sites = new Sites(contract, request);
    JsonNode definition = request.operation().definition();
    definition.path("parameters").forEach(sites::addParameter);
    JsonNode body = definition.path("requestBody");
    if (!body.isMissingNode() && request.hasBody()) {
      JsonNode schema = body.at("/content/application~1json/schema");
      sites.addBody("", JsonPointer.empty(), schema, body.path("required").asBoolean());
    }
    return List.copyOf(sites.sites);
  }

  private void addParameter(JsonNode reference) {
    JsonNode parameter = contract.resolve(reference);
    Site.@Nullable Where where =
        switch (parameter.path("in").asText()) {
          case "path" -> Site.Where.PATH;
          case "query" -> Site.Where.QUERY;
          default -> null;
        };
    if (where != null) {
      sites.add(
          new Site(
              where,
              parameter.path("name").asText(),
              JsonPointer.empty(),
              contract.resolve(parameter.path("schema")),
              parameter.path("required").asBoolean()));
    }
  }

  private void addBody(String name, JsonPointer pointer, JsonNode reference, boolean required) {
    JsonNode schema = contract.resolve(reference);
    sites.add(new Site(Site.Where.BODY, name.isEmpty() ? "body" : name, pointer, schema, required));
    JsonNode present = request.body().at(pointer);
    if (schema.has("properties") && present.isObject()) {
      Set<String> mandatory = new HashSet<>();
      schema.path("required").forEach(property -> mandatory.add(property.asText()));
      for (var property : schema.path("properties").properties()) {
        String key = property.getKey();
        addBody(
            name.isEmpty() ? key : name + "." + key,
            pointer.appendProperty(key),
            property.getValue(),
            mandatory.contains(key));
      }
    }
    if (schema.has("items") && present.isArray() && !present.isEmpty()) {
      addBody(name + "[0]", pointer.appendIndex(0), schema.path("items"), false);
    }
    JsonNode values = schema.path("additionalProperties");
    if (values.isObject() && present.isObject() && !present.isEmpty()) {
      String key = present.fieldNames().next();
      addBody(name + "[" + key + "]", pointer.appendProperty(key), values, false);
    }
  }

  /**
   * Gives the value that a request has at a place.
   *
   * @param request the request
   * @param site the place
   * @return the value, missing if there is none
   */
  public static JsonNode present(ContractRequest request, Site site) {
    return switch (site.where()) {
      case BODY -> request.body().at(site.pointer());
      case PATH -> text(request.path().get(site.name()));
      case QUERY -> text(request.query().get(site.name()));
    };
  }

  private static JsonNode text(@Nullable String value) {
    return value == null ? MissingNode.getInstance() : JsonNodeFactory.instance.textNode(value);
  }
}
