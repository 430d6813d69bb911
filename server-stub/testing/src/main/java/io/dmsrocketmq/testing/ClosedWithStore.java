package io.dmsrocketmq.testing;

import org.junit.jupiter.api.extension.ExtensionContext;

/** Lets the end of a store close what was put into it. */
// Releases of JUnit before 5.13 close the deprecated type only, later ones either.
@SuppressWarnings("deprecation")
final class ClosedWithStore implements ExtensionContext.Store.CloseableResource, AutoCloseable {

  private final Object value;
  private final Runnable end;

  ClosedWithStore(Object value, Runnable end) {
    this.value = value;
    this.end = end;
  }

  <T> T value(Class<T> type) {
    return type.cast(value);
  }

  @Override
  public void close() {
    end.run();
  }
}
