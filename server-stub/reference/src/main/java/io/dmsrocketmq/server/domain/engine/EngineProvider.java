package io.dmsrocketmq.server.domain.engine;

/**
 * Opens engines of one kind. A jar beside the server names its provider as a service of this type.
 */
public interface EngineProvider {

  /**
   * Gives the word by which the engine is asked for.
   *
   * @return the word, in lower case
   */
  String name();

  /**
   * Opens an engine.
   *
   * @param environment what the server gives to it
   * @return the engine, which runs until it is closed
   * @throws IllegalArgumentException if the environment does not fit; the message says why, to the
   *     operator
   */
  Engine open(EngineEnvironment environment);
}
