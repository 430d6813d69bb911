package io.dmsrocketmq.spec;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;

/** The bundle of the authored files, made once for all tests. */
final class Bundles {

  static final Path SOURCES = Path.of("src/main/openapi");

  static final JsonNode TREE = SpecBundler.bundle(SOURCES);

  static final OpenApiDocument DOCUMENT = OpenApiDocument.of(TREE);

  private Bundles() {}
}
