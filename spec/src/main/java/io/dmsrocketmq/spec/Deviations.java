package io.dmsrocketmq.spec;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The record of all deviations from the vendor's document. */
public final class Deviations {

  private static final String RESOURCE = "/META-INF/openapi/deviations.yaml";

  private Deviations() {}

  /**
   * Reads a record.
   *
   * @param file the record
   * @return its entries in the order of the file
   * @throws SpecificationException where the file cannot be read
   */
  public static List<Deviation> read(Path file) {
    return entries(YamlReader.read(file));
  }

  /**
   * Reads the record that is packaged with this class.
   *
   * @return its entries in the order of the file
   * @throws SpecificationException where the class path holds no record
   */
  public static List<Deviation> packaged() {
    try (InputStream in = Deviations.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new SpecificationException("the class path holds no " + RESOURCE);
      }
      return entries(YamlReader.read(new InputStreamReader(in, StandardCharsets.UTF_8), RESOURCE));
    } catch (IOException e) {
      throw new SpecificationException("cannot read " + RESOURCE, e);
    }
  }

  private static List<Deviation> entries(JsonNode list) {
    List<Deviation> deviations = new ArrayList<>();
    for (JsonNode entry : list) {
      deviations.add(
          new Deviation(
              text(entry, "id"),
              text(entry, "where"),
              text(entry, "documented"),
              text(entry, "specified"),
              text(entry, "why"),
              text(entry, "evidence")));
    }
    return List.copyOf(deviations);
  }

  private static String text(JsonNode entry, String key) {
    return entry.path(key).asText();
  }
}
