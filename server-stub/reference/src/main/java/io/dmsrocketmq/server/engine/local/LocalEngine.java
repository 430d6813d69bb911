package io.dmsrocketmq.server.engine.local;

import io.dmsrocketmq.server.domain.engine.Engine;
import io.dmsrocketmq.server.store.Database;

/** The parts of the local engine, on one database. */
public final class LocalEngine implements Engine {

  /**
   * Creates the engine.
   *
   * @param database keeps what the engine holds, and disappears with its instance
   */
  public LocalEngine(Database database) {}
}
