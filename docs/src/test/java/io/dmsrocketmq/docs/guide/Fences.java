package io.dmsrocketmq.docs.guide;

import io.dmsrocketmq.docs.command.ShellCommands;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.parser.Parser;

/** What stands between fences in the texts. */
final class Fences {

  static final Path REPOSITORY =
      Path.of(System.getProperty("repository")).toAbsolutePath().normalize();

  private static final Parser PARSER =
      Parser.builder().extensions(List.of(TablesExtension.create())).build();

  private Fences() {}

  /** Gives the names of all texts, seen from the root. */
  static List<String> texts() throws IOException {
    try (Stream<Path> files = Files.walk(REPOSITORY)) {
      return files
          .map(file -> REPOSITORY.relativize(file).toString().replace('\\', '/'))
          .filter(name -> name.endsWith(".md") && !name.contains("target/"))
          .sorted()
          .toList();
    }
  }

  static String read(String text) {
    try {
      return Files.readString(REPOSITORY.resolve(text));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Gives the commands of a text that begin with a word, in fences and in sentences. */
  static List<String> commands(String text, String start) {
    List<String> commands = new ArrayList<>();
    PARSER
        .parse(read(text))
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(FencedCodeBlock block) {
                if (block.getInfo().equals("sh")) {
                  commands.addAll(ShellCommands.of(block.getLiteral()));
                }
              }

              @Override
              public void visit(Code code) {
                commands.add(code.getLiteral());
              }
            });
    commands.removeIf(command -> !command.startsWith(start));
    return commands;
  }

  /** Gives the blocks of one language, in their order. */
  static List<String> of(String text, String language) throws IOException {
    List<String> blocks = new ArrayList<>();
    PARSER
        .parse(read(text))
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
