package io.dmsrocketmq.docs.command;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Commands that stand together in a text.
 *
 * @param commands one after the other
 * @param answers the bodies that the words behind the block say will come; {@code …} in them stands
 *     for anything
 */
public record CommandBlock(List<String> commands, List<String> answers) {

  /**
   * Finds the commands of a text.
   *
   * @param text a text with fences
   * @return its blocks for a shell, in their order
   */
  public static List<CommandBlock> of(String text) {
    List<CommandBlock> blocks = new ArrayList<>();
    Parser.builder()
        .build()
        .parse(text)
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(FencedCodeBlock block) {
                if (block.getInfo().equals("sh")) {
                  blocks.add(
                      new CommandBlock(
                          ShellCommands.of(block.getLiteral()), bodies(block.getNext())));
                }
              }
            });
    return blocks;
  }

  private static List<String> bodies(@Nullable Node paragraph) {
    List<String> bodies = new ArrayList<>();
    if (paragraph != null) {
      paragraph.accept(
          new AbstractVisitor() {
            @Override
            public void visit(Code code) {
              if (code.getLiteral().startsWith("{")) {
                bodies.add(code.getLiteral());
              }
            }
          });
    }
    return bodies;
  }
}
