package io.dmsrocketmq.contract.pact;

import au.com.dius.pact.core.model.DefaultPactReader;
import au.com.dius.pact.core.model.Interaction;
import au.com.dius.pact.core.model.V4Interaction.SynchronousHttp;
import au.com.dius.pact.core.model.V4Pact;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The pact files of a directory. */
public final class PactDirectory {

  private final List<Path> files;
  private final List<PactInteraction> interactions = new ArrayList<>();

  private PactDirectory(List<Path> files) {
    this.files = files;
    for (Path file : files) {
      if (DefaultPactReader.INSTANCE.loadPact(file.toFile()) instanceof V4Pact pact) {
        add(pact);
      } else {
        throw new IllegalArgumentException(file + " is no pact of specification V4");
      }
    }
  }

  private void add(V4Pact pact) {
    for (Interaction interaction : pact.getInteractions()) {
      if (!(interaction instanceof SynchronousHttp http)) {
        throw new IllegalArgumentException(interaction + " is not about HTTP");
      }
      interactions.add(new PactInteraction(pact, http));
    }
  }

  /**
   * Reads a directory.
   *
   * @param directory the directory; one that does not exist holds no pacts
   * @return its pacts
   */
  public static PactDirectory read(Path directory) {
    List<Path> files = new ArrayList<>();
    if (Files.isDirectory(directory)) {
      try (DirectoryStream<Path> pacts = Files.newDirectoryStream(directory, "*.json")) {
        pacts.forEach(files::add);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    Collections.sort(files);
    return new PactDirectory(files);
  }

  /**
   * Returns the files.
   *
   * @return the pact files, by name
   */
  public List<Path> files() {
    return Collections.unmodifiableList(files);
  }

  /**
   * Returns the interactions of all providers.
   *
   * @return the interactions
   */
  public List<PactInteraction> interactions() {
    return Collections.unmodifiableList(interactions);
  }

  /**
   * Returns the interactions of one provider.
   *
   * @param provider its name
   * @return the interactions
   */
  public List<PactInteraction> interactions(String provider) {
    return interactions.stream()
        .filter(interaction -> interaction.provider().equals(provider))
        .toList();
  }
}
