package io.dmsrocketmq.server;

import io.dmsrocketmq.server.domain.engine.Engine;
import io.dmsrocketmq.server.domain.engine.EngineEnvironment;
import io.dmsrocketmq.server.domain.engine.EngineProvider;
import io.dmsrocketmq.server.engine.local.LocalEngine;
import io.dmsrocketmq.server.store.Database;
import io.dmsrocketmq.server.store.SqlEngineNotes;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/**
 * Opens what is behind the instances. The local engine is a part of the server; any other is a
 * folder of jars beside it, which nobody reads who does not ask for it.
 */
final class Engines {
  /** Beside the jar of the server; a folder for each engine. */
  private static final String FOLDER = "engines";

  private Engines() {}

  static Engine open(ServerSettings settings, Database database) {
    EngineChoice choice = settings.engine();
    if (choice.name().equals(EngineChoice.LOCAL.name())) {
      return new LocalEngine(database, settings.clock());
    }
    EngineProvider provider = provider(choice.name(), home().resolve(FOLDER));
    Path directory =
        settings.databaseUrl() == null
            ? settings.dataDirectory().toAbsolutePath().resolve(choice.name())
            : null;
    try {
      return provider.open(
          new EngineEnvironment(
              directory, new SqlEngineNotes(database), choice.remote(), choice.capacity()));
    } catch (IllegalArgumentException unfit) {
      throw new EngineStartException(String.valueOf(unfit.getMessage()), unfit);
    }
  }

  static EngineProvider provider(String name, Path folder) {
    Path jars = folder.resolve(name);
    ClassLoader loader = new EngineClassLoader(urls(name, jars), Engines.class.getClassLoader());
    return ServiceLoader.load(EngineProvider.class, loader).stream()
        .map(ServiceLoader.Provider::get)
        .filter(provider -> provider.name().equals(name))
        .findFirst()
        .orElseThrow(() -> missing(name, jars));
  }

  private static List<URL> urls(String name, Path jars) {
    List<URL> urls = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(jars, "*.jar")) {
      for (Path jar : files) {
        urls.add(jar.toUri().toURL());
      }
    } catch (MalformedURLException impossible) {
      throw new IllegalStateException(impossible);
    } catch (IOException notThere) {
      throw missing(name, jars);
    }
    return urls;
  }

  private static EngineStartException missing(String name, Path jars) {
    return new EngineStartException(
        "There is no engine " + name + " in " + jars + ". It is built by its own module.", null);
  }

  private static Path home() {
    try {
      URI code = Engines.class.getProtectionDomain().getCodeSource().getLocation().toURI();
      return Path.of(code).resolveSibling("");
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * Gives an engine its own libraries, in their own versions. Of the server it sees the port alone.
   */
  private static final class EngineClassLoader extends java.net.URLClassLoader {
    private static final String PORT = EngineProvider.class.getPackageName() + ".";

    private final ClassLoader server;

    EngineClassLoader(List<URL> jars, ClassLoader server) {
      super("engine", jars.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
      this.server = server;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      return name.startsWith(PORT) ? server.loadClass(name) : super.findClass(name);
    }
  }

  /** The engine cannot be opened. */
  static final class EngineStartException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    EngineStartException(String message, @org.jspecify.annotations.Nullable Throwable cause) {
      super(message, cause);
    }
  }
}
