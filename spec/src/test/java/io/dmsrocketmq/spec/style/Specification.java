package io.dmsrocketmq.spec.style;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.dmsrocketmq.spec.AnswerBounds;
import io.dmsrocketmq.spec.Deviation;
import io.dmsrocketmq.spec.Deviations;
import io.dmsrocketmq.spec.Reference;
import io.dmsrocketmq.spec.SourceTree;
import io.dmsrocketmq.spec.SpecificationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The authored files as the rules see them, read once. */
final class Specification implements Subject {

  private static final String FILES = "src/main/openapi";
  private static final Set<String> METHODS = Set.of("get", "put", "post", "delete");

  /** The authored files the way a clone holds them, read once for all tests. */
  static final Specification AUTHORED = read(Path.of(""));

  private final SourceTree sources;
  private final List<SourceFile> files;
  private final List<Deviation> deviations;
  private final List<AuthoredOperation> operations;
  private final List<AuthoredSchema> schemas;
  private final List<AuthoredExample> examples;
  private final AnswerBounds bounds;
  private final Map<String, Integer> errorStatuses = new TreeMap<>();
  private @Nullable ExampleValidator validator;

  private Specification(SourceTree sources, List<Deviation> deviations) {
    this.sources = sources;
    this.deviations = deviations;
    this.bounds = AnswerBounds.of(sources);
    this.files = sources.files().keySet().stream().map(this::sourceFile).toList();
    this.operations = findOperations();
    this.schemas = new Schemas(this).all();
    this.examples = new ExampleUses(this).all();
    for (JsonNode entry : sources.file("errors/error-codes.yaml")) {
      errorStatuses.put(entry.path("code").asText(), entry.path("status").asInt());
    }
  }

  /** Reads the tree below {@code module}, which holds {@code src} and the record of deviations. */
  static Specification read(Path module) {
    return new Specification(SourceTree.read(module.resolve(FILES)), deviations(module));
  }

  /** Reads one file of the tree again. */
  Specification reread(Path module, String file) {
    boolean authored = file.startsWith(FILES);
    return new Specification(
        authored ? sources.reread(file.substring(FILES.length() + 1)) : sources,
        deviations(module));
  }

  private static List<Deviation> deviations(Path module) {
    return Deviations.read(module.resolve("deviations.yaml"));
  }

  @Override
  public String place() {
    return "specification";
  }

  List<SourceFile> files() {
    return files;
  }

  List<Deviation> deviations() {
    return deviations;
  }

  List<AuthoredOperation> operations() {
    return operations;
  }

  List<AuthoredSchema> schemas() {
    return schemas;
  }

  List<AuthoredExample> examples() {
    return examples;
  }

  /** Documented HTTP status by error code. */
  Map<String, Integer> errorStatuses() {
    return errorStatuses;
  }

  /** What the contract says about the bounds of answers. */
  AnswerBounds bounds() {
    return bounds;
  }

  ExampleValidator validator() {
    if (validator == null) {
      validator = new ExampleValidator(this);
    }
    return validator;
  }

  Located root() {
    return file(SourceTree.ROOT);
  }

  Located file(String path) {
    return new Located(path, "", sources.files().getOrDefault(path, MissingNode.getInstance()));
  }

  /** The keys at the top of all files in a directory. */
  List<Located> components(String directory) {
    return files.stream()
        .filter(file -> file.directory().equals(directory))
        .flatMap(file -> file.content().children().stream())
        .toList();
  }

  /** The parameters, shared ones and those that stand in an operation. */
  List<Located> parameters() {
    Stream<Located> own = operations.stream().flatMap(operation -> operation.parameters().stream());
    return Stream.concat(components("parameters").stream(), own)
        .collect(Collectors.toMap(Located::place, p -> p, (a, b) -> a, TreeMap::new))
        .values()
        .stream()
        .toList();
  }

  /** What the node refers to, or the node itself where it is no reference. */
  Located follow(Located node) {
    if (!node.isReference()) {
      return node;
    }
    Located target = target(node);
    return target.exists() ? follow(target) : target;
  }

  private Located target(Located node) {
    try {
      Reference reference = Reference.parse(node.text("$ref"), node.file());
      JsonNode target = sources.find(reference);
      return new Located(
          reference.file(),
          reference.key() == null ? "" : "/" + reference.key(),
          target == null ? MissingNode.getInstance() : target);
    } catch (SpecificationException e) {
      return new Located(node.file(), node.path(), MissingNode.getInstance());
    }
  }

  private SourceFile sourceFile(String path) {
    try {
      String text = Files.readString(sources.root().resolve(path));
      return new SourceFile(path, text, file(path), this);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<AuthoredOperation> findOperations() {
    List<AuthoredOperation> found = new ArrayList<>();
    for (Located route : root().child("paths").children()) {
      for (Located operation : follow(route).children()) {
        if (METHODS.contains(operation.key())) {
          found.add(new AuthoredOperation(operation, operation.key(), route.key(), this));
        }
      }
    }
    return List.copyOf(found);
  }
}
