package io.dmsrocketmq.server.store;

import io.dmsrocketmq.server.auth.SigningKeyStore;
import io.dmsrocketmq.server.store.Database.UniqueViolationException;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;

/** Keeps signing keys in the table signing_key. */
public final class SqlSigningKeyStore implements SigningKeyStore {
  private final Database database;

  /**
   * Creates the store.
   *
   * @param database the database
   */
  public SqlSigningKeyStore(Database database) {
    this.database = database;
  }

  @Override
  public byte[] loadOrKeep(String name, Supplier<byte[]> generator) {
    return load(name).orElseGet(() -> keep(name, generator.get()));
  }

  private Optional<byte[]> load(String name) {
    return database
        .first("select key_base64 from signing_key where name = ?", row -> row.getString(1), name)
        .map(text -> Base64.getDecoder().decode(text));
  }

  private byte[] keep(String name, byte[] key) {
    try {
      database.update(
          "insert into signing_key (name, key_base64) values (?, ?)",
          name,
          Base64.getEncoder().encodeToString(key));
      return key;
    } catch (UniqueViolationException keptByAnother) {
      return load(name).orElseThrow();
    }
  }
}
