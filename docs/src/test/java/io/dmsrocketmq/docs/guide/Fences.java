package io.dmsrocketmq.docs.guide;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.parser.Parser;

/** What stands between fences in the texts. */
final class Fences {

  static final Path REPOSITORY =
      Path.of(System.getProperty("repository")).toAbsolutePath().normalize();

  private Fences() {}

  /** Gives the blocks of one language, in their order. */
  static List<String> of(String text, String language) throws IOException {
    List<String> blocks = new ArrayList<>();
    Parser.builder()
        .build()
        .parse(Files.readString(REPOSITORY.resolve(text)))
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(FencedCodeBlock block) {
                if (block.getInfo().equals(language)) {
                  blocks.add(block.getLiteral());
                }
              }
            });
    return blocks;
  }
}
