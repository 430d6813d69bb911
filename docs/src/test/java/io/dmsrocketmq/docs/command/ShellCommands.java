package io.dmsrocketmq.docs.command;

import java.util.ArrayList;
import java.util.List;

/** Takes a block of commands apart: one for each line, or for each part between {@code &&}. */
public final class ShellCommands {

  private final String text;
  private final List<String> commands = new ArrayList<>();
  private final StringBuilder command = new StringBuilder();
  private char quote;

  private ShellCommands(String text) {
    this.text = text;
  }

  /**
   * Takes a block apart.
   *
   * @param text the block
   * @return its commands, without comments
   */
  public static List<String> of(String text) {
    ShellCommands block = new ShellCommands(text);
    block.read();
    return block.commands;
  }

  private void read() {
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
        command.append(c);
      } else if (c == '#' && (at == 0 || Character.isWhitespace(text.charAt(at - 1)))) {
        at = text.indexOf('\n', at) - 1;
      } else if (c == '\\') {
        command.append(c).append(text.charAt(++at));
      } else if (text.startsWith("&&", at)) {
        end();
        at++;
      } else if (c == '\n') {
        end();
      } else {
        quote = c == '\'' || c == '"' ? c : 0;
        command.append(c);
      }
    }
    end();
  }

  private void end() {
    if (!command.toString().isBlank()) {
      commands.add(command.toString().strip());
    }
    command.setLength(0);
  }
}
