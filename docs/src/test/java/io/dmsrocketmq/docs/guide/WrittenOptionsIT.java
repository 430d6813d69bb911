package io.dmsrocketmq.docs.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.dmsrocketmq.docs.command.ProgramHelp;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The options that the texts speak of are those that the programs know, and none is left out. */
class WrittenOptionsIT {

  private static final String SERVER = "server-stub/reference/README.md";
  private static final String ENGINE = "server-stub/rocketmq-engine/README.md";
  private static final String VERIFIER = "contract-tests/README.md";

  /** It speaks of the options of other tools. */
  private static final String OF_OTHER_TOOLS = "spec/README.md";

  private static Set<String> ofServer;
  private static Set<String> ofVerifier;

  @BeforeAll
  static void ask() throws Exception {
    ofServer = ProgramHelp.options(Fences.REPOSITORY.resolve(ProgramHelp.SERVER));
    ofVerifier = ProgramHelp.options(Fences.REPOSITORY.resolve(ProgramHelp.VERIFIER));
  }

  static Set<String> texts() throws IOException {
    Set<String> texts = new TreeSet<>(Fences.texts());
    texts.remove(OF_OTHER_TOOLS);
    return texts;
  }

  @Test
  void options_ofTheServer_areAllDescribed() {
    assertThat(written(SERVER, ENGINE)).containsAll(ofServer);
  }

  @Test
  void options_ofTheVerifier_areAllDescribed() {
    assertThat(written(VERIFIER)).containsAll(ofVerifier);
  }

  @ParameterizedTest
  @MethodSource("texts")
  void options_ofAText_areKnownToAProgram(String text) {
    Set<String> known = new TreeSet<>(ofServer);
    known.addAll(ofVerifier);
    known.add(ProgramHelp.HELP);

    assertThat(known).containsAll(written(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"java -jar ", "server-stub/"})
  void calls_ofThePrograms_nameTheirOptions(String start) throws IOException {
    for (String text : Fences.texts()) {
      for (String command : Fences.commands(text, start)) {
        Set<String> known = command.contains("verifier") ? ofVerifier : ofServer;
        assertThat(known).as(text).containsAll(ProgramHelp.optionsIn(command));
      }
    }
  }

  /** The options that stand in code spans of texts, at their beginning. */
  private static Set<String> written(String... texts) {
    Set<String> options = new TreeSet<>();
    for (String text : texts) {
      Fences.commands(text, "--").forEach(code -> options.addAll(ProgramHelp.optionsIn(code)));
    }
    return options;
  }
}
