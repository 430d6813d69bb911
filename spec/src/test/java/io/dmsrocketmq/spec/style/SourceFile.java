package io.dmsrocketmq.spec.style;

import java.util.List;

/**
 * An authored file.
 *
 * @param path path from the root of the sources
 * @param text what it holds, to the byte
 * @param content what it means
 * @param specification all files
 */
record SourceFile(String path, String text, Located content, Specification specification)
    implements Subject {

  @Override
  public String place() {
    return path;
  }

  List<String> lines() {
    return text.lines().toList();
  }

  /** The name without directories and ending. */
  String stem() {
    return path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.yaml$", "");
  }

  /** The first directory of the path, empty for the root file. */
  String directory() {
    return path.contains("/") ? path.substring(0, path.indexOf('/')) : "";
  }
}
