package io.dmsrocketmq.spec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Makes the bundle: the whole specification in one file, as YAML and as JSON. */
public final class SpecBundler {

  /** Name of the bundle, without its ending. */
  public static final String NAME = "dms-rocketmq";

  private static final String ERROR_CODES = "errors/error-codes.yaml";
  private static final String STATUS_CODES = "errors/status-codes.yaml";

  private SpecBundler() {}

  /**
   * Writes the bundle.
   *
   * @param arguments the directory of the authored files, and the directories to write to
   * @throws IOException where a file cannot be written
   * @throws SpecificationException where the authored files do not make one valid document
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length < 2) {
      throw new IllegalArgumentException("usage: SpecBundler SOURCE_DIRECTORY TARGET_DIRECTORY...");
    }
    JsonNode document = bundle(Path.of(arguments[0]));
    String yaml = toYaml(document);
    List<String> messages = parserMessages(yaml);
    if (!messages.isEmpty()) {
      throw new SpecificationException("not a valid document: " + String.join("; ", messages));
    }
    String json = toJson(document);
    for (String directory : List.of(arguments).subList(1, arguments.length)) {
      Path target = Files.createDirectories(Path.of(directory));
      Files.writeString(target.resolve(NAME + ".yaml"), yaml, StandardCharsets.UTF_8);
      Files.writeString(target.resolve(NAME + ".json"), json, StandardCharsets.UTF_8);
    }
  }

  /**
   * Puts the authored files together.
   *
   * @param sources the directory that holds {@code openapi.yaml}
   * @return the document, with local references only
   * @throws SpecificationException where a file cannot be read or a reference leads nowhere
   */
  public static JsonNode bundle(Path sources) {
    return bundle(SourceTree.read(sources));
  }

  static JsonNode bundle(SourceTree sources) {
    ObjectNode document = Bundle.of(sources);
    document.set("x-dms-error-codes", sources.file(ERROR_CODES));
    document.set("x-dms-status-codes", sources.file(STATUS_CODES));
    return document;
  }

  static String toYaml(JsonNode document) {
    return YamlWriter.write(document);
  }

  static String toJson(JsonNode document) {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
    try {
      return JsonMapper.builder().build().writer(printer).writeValueAsString(document) + "\n";
    } catch (JsonProcessingException e) {
      throw new SpecificationException("cannot write the document as JSON", e);
    }
  }

  /** What the parser that most tools build on has to say against the document. */
  static List<String> parserMessages(String document) {
    ParseOptions options = new ParseOptions();
    options.setResolve(true);
    SwaggerParseResult result = new OpenAPIV3Parser().readContents(document, null, options);
    return List.copyOf(result.getMessages());
  }
}
