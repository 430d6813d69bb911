package io.dmsrocketmq.server;

import io.dmsrocketmq.server.domain.engine.EngineEnvironment.Capacity;
import io.dmsrocketmq.server.domain.engine.EngineEnvironment.Remote;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What is behind the instances of a server.
 *
 * @param name the word for the engine
 * @param remote clusters that run elsewhere, or null for none
 * @param capacity how much the engine may run by itself
 */
public record EngineChoice(String name, @Nullable Remote remote, Capacity capacity) {

  /** The engine that lives in the store. */
  public static final EngineChoice LOCAL =
      new EngineChoice("local", null, new Capacity(1, Duration.ZERO, false));
}
