package io.dmsrocketmq.server.domain.engine;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a server gives to its engine.
 *
 * @param directory where the engine keeps its files, of which no other server knows; null if the
 *     server shares its store with others and has no files of its own
 * @param notes what the engine wants to remember in the store
 * @param remote the name server of clusters that run elsewhere; null if the engine is to run them
 * @param capacity how much the engine may run by itself
 */
public record EngineEnvironment(
    @Nullable Path directory, EngineNotes notes, @Nullable Remote remote, Capacity capacity) {

  /**
   * Clusters that run elsewhere.
   *
   * @param nameServer addresses of the name servers, joined by semicolons
   * @param credentials who the server is to them; null if they do not ask
   */
  public record Remote(String nameServer, @Nullable Credentials credentials) {}

  /**
   * Who the server is.
   *
   * @param name name of the user
   * @param secret its secret
   */
  public record Credentials(String name, UserSecret secret) {}

  /**
   * How much an engine may run by itself.
   *
   * @param brokers how many brokers at once
   * @param idleTime after which time without a use an instance is stopped; zero for never
   * @param grpc whether clients of the gRPC protocol can connect
   */
  public record Capacity(int brokers, Duration idleTime, boolean grpc) {}
}
