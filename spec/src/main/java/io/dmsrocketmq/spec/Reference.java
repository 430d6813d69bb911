package io.dmsrocketmq.spec;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Target of a {@code $ref}.
 *
 * @param file path of the file from the root of the sources
 * @param key key at the top of that file, or null for the whole file
 */
public record Reference(String file, @Nullable String key) {

  /**
   * Reads the value of a {@code $ref}.
   *
   * @param value the value
   * @param file path of the file that it stands in
   * @return its target
   * @throws SpecificationException where it names something inside of a key
   */
  public static Reference parse(String value, String file) {
    int hash = value.indexOf('#');
    String target = hash < 0 ? value : value.substring(0, hash);
    String key = hash < 0 ? null : keyOf(value, hash, file);
    return new Reference(target.isEmpty() ? file : beside(file, target), key);
  }

  private static String keyOf(String value, int hash, String file) {
    String pointer = value.substring(hash + 1);
    if (!pointer.startsWith("/") || pointer.indexOf('/', 1) > 0) {
      throw new SpecificationException(
          file + ": the reference " + value + " has to name a key at the top of a file");
    }
    return pointer.substring(1);
  }

  private static String beside(String file, String target) {
    return Path.of(file).resolveSibling(target).normalize().toString().replace('\\', '/');
  }

  @Override
  public String toString() {
    return key == null ? file : file + "#/" + key;
  }
}
