package io.dmsrocketmq.server.auth;

import java.util.function.Supplier;

/** Keeps the keys that sign tokens, so that a token outlives a restart and holds on every node. */
public interface SigningKeyStore {

  /**
   * Returns the key with a name, after keeping a new one if there is none. Of several callers at
   * once, one wins and all get its key.
   *
   * @param name name of the key
   * @param generator makes a new key
   * @return the kept key
   */
  byte[] loadOrKeep(String name, Supplier<byte[]> generator);
}
