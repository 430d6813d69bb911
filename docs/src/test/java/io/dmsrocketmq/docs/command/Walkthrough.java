package io.dmsrocketmq.docs.command;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Does what a text says, as a reader would who follows it from its beginning. A text that starts no
 * server speaks to one that was started without options. Every server knows one more tenant, the
 * reader, whose project and token stand where a text leaves a gap for them.
 *
 * <p>Builds are written down and not run: the build runs already. So are calls of programs that
 * neither the build nor the JDK brings along.
 */
public final class Walkthrough implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ADDRESS = "http://127.0.0.1:8080";
  private static final String SERVER = ProgramHelp.SERVER;
  private static final Pattern SCRIPT =
      Pattern.compile("(server-stub/reference/target/dms-rocketmq-server-[^/]+/bin/\\S+).*");
  private static final String VERIFIER = ProgramHelp.VERIFIER;
  private static final Pattern UNPACKING = Pattern.compile("unzip -d (\\w+) (.*)/([^/]+)");
  private static final Pattern ASSIGNMENT = Pattern.compile("(export )?([A-Z_]+)=(\\S+)");
  private static final Pattern UNTIL =
      Pattern.compile("until (curl .*) \\| grep -q (\\w+); do sleep 1; done", Pattern.DOTALL);
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Path repository;
  private final Path directory;
  private final List<String> builds = new ArrayList<>();
  private final List<String> foreign = new ArrayList<>();
  private final List<String> answers = new ArrayList<>();
  private final Map<String, String> variables = new HashMap<>();
  private final Map<String, String> exported = new HashMap<>();
  private @Nullable StartedServer server;

  /**
   * Begins.
   *
   * @param repository where the build was
   * @param directory for files of the server
   */
  public Walkthrough(Path repository, Path directory) {
    this.repository = repository;
    this.directory = directory;
  }

  /**
   * Gives the builds that the text asks for.
   *
   * @return the command lines
   */
  public List<String> builds() {
    return builds;
  }

  /**
   * Gives the calls of programs that a reader has to bring along.
   *
   * @return the names of the programs
   */
  public List<String> foreignPrograms() {
    return foreign;
  }

  /**
   * Does what a block says, and compares what comes with what the text says will come.
   *
   * @param block of the text
   * @throws Exception where something of it cannot be done
   */
  public void follow(CommandBlock block) throws Exception {
    int before = answers.size();
    for (String command : block.commands()) {
      run(command);
    }
    List<String> came = answers.subList(before, answers.size());
    for (String promised : block.answers()) {
      assertThat(came)
          .as("answers to " + block.commands())
          .anyMatch(body -> matches(tree(promised), tree(body)));
    }
  }

  private void run(String command) throws Exception {
    Matcher assignment = ASSIGNMENT.matcher(command);
    Matcher script = SCRIPT.matcher(command);
    Matcher unpacking = UNPACKING.matcher(command);
    Matcher until = UNTIL.matcher(command);
    if (command.startsWith("mvn ")) {
      builds.add(command);
    } else if (assignment.matches()) {
      assign(assignment);
    } else if (command.startsWith("java -jar " + SERVER)) {
      List<String> words = ShellWords.of(command, variables);
      start(JavaCommand.of(repository.resolve(SERVER)), words.subList(3, words.size()));
    } else if (script.matches()) {
      List<String> words = ShellWords.of(command, variables);
      String program = repository.resolve(script.group(1)).toString();
      start(List.of(program), words.subList(1, words.size()));
    } else if (command.startsWith("java -jar " + VERIFIER)) {
      List<String> words = ShellWords.of(filled(here(command)), variables);
      verify(words.subList(3, words.size()));
    } else if (unpacking.matches()) {
      unpack(unpacking.group(1), repository.resolve(unpacking.group(2)), unpacking.group(3));
    } else if (until.matches()) {
      waitFor(until.group(1), until.group(2));
    } else if (command.startsWith("curl ")) {
      send(command);
    } else {
      foreign.add(command.substring(0, (command + " ").indexOf(' ')));
    }
  }

  private void assign(Matcher assignment) throws Exception {
    String value = value(assignment.group(3));
    variables.put(assignment.group(2), value);
    if (assignment.group(1) != null) {
      exported.put(assignment.group(2), value);
    }
  }

  /** What a reader copies out of the last answer stands there as a word that says so. */
  private String value(String written) throws Exception {
    if (!written.matches("the-.*-of-the-answer")) {
      return filled(here(written));
    }
    assertThat(answers).as("an answer, of which " + written + " is a part").isNotEmpty();
    return tree(answers.get(answers.size() - 1)).elements().next().asText();
  }

  private String here(String text) {
    return server == null ? text : text.replace(ADDRESS, server.address());
  }

  /** Puts what the reader has into the gaps that a text leaves. */
  private String filled(String text) throws Exception {
    if (!ReadersOwn.hasGaps(text)) {
      return text;
    }
    if (server == null) {
      start(JavaCommand.of(repository.resolve(SERVER)), List.of());
    }
    return ReadersOwn.fill(text, requireNonNull(server).address());
  }

  private void start(List<String> program, List<String> arguments) throws IOException {
    close();
    List<String> all = new ArrayList<>(arguments);
    if (!all.contains("--project-id")) {
      all.addAll(ReadersOwn.TENANT);
    }
    server = StartedServer.start(program, all, directory);
    variables.putIfAbsent("ENDPOINT", server.address());
  }

  private void verify(List<String> arguments) throws Exception {
    Path output = Files.createTempFile(directory, "verifier", ".log");
    List<String> command = new ArrayList<>(JavaCommand.of(repository.resolve(VERIFIER)));
    command.addAll(arguments);
    if (!arguments.contains("--filter")) {
      // All claims take minutes; that they hold is shown by a test of the verifier.
      command.addAll(List.of("--filter", "^authentication"));
    }
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    JavaCommand.forgetSettings(builder);
    builder.environment().putAll(exported);
    int exit = builder.start().waitFor();
    assertThat(exit).as(Files.readString(output)).isZero();
    assertThat(Files.readString(output)).contains("PASS");
  }

  /** Unpacks the one archive that a pattern of the shell finds. */
  private void unpack(String folder, Path place, String pattern) throws IOException {
    List<Path> archives = new ArrayList<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(place, pattern)) {
      found.forEach(archives::add);
    }
    assertThat(archives).as(place + "/" + pattern).hasSize(1);
    Path target = Files.createDirectory(directory.resolve(folder));
    try (ZipFile archive = new ZipFile(archives.get(0).toFile())) {
      for (ZipEntry entry : Collections.list(archive.entries())) {
        if (!entry.isDirectory()) {
          Path file = target.resolve(entry.getName()).normalize();
          assertThat(file).startsWithRaw(target);
          Files.createDirectories(requireNonNull(file.getParent()));
          Files.copy(archive.getInputStream(entry), file);
        }
      }
    }
    assertThat(target).isNotEmptyDirectory();
  }

  private HttpResponse<String> send(String command) throws Exception {
    if (server == null) {
      start(JavaCommand.of(repository.resolve(SERVER)), List.of());
    }
    HttpResponse<String> response = CurlCommand.parse(filled(here(command)), variables).send();
    assertThat(response.statusCode()).as(command + "\n" + response.body()).isBetween(200, 299);
    answers.add(response.body());
    return response;
  }

  private void waitFor(String command, String word) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    String body = send(command).body();
    while (!body.contains(word)) {
      assertThat(System.nanoTime()).as(command + "\n" + body).isLessThan(end);
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
      body = send(command).body();
    }
  }

  private static JsonNode tree(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException noJson) {
      throw new AssertionError("no JSON: " + json, noJson);
    }
  }

  private static boolean matches(JsonNode promised, JsonNode came) {
    if (promised.isTextual() && promised.asText().equals("…")) {
      return true;
    }
    if (!promised.isObject()) {
      return promised.equals(came);
    }
    List<String> names = new ArrayList<>();
    promised.fieldNames().forEachRemaining(names::add);
    return promised.size() == came.size()
        && names.stream()
            .allMatch(name -> came.has(name) && matches(promised.get(name), came.get(name)));
  }

  @Override
  public void close() throws IOException {
    if (server != null) {
      server.close();
    }
  }
}
