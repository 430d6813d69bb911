package io.dmsrocketmq.server.domain;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A part that is made when it is first asked for, and once.
 *
 * @param <T> type of the part
 */
public final class Lazy<T> implements Supplier<T> {

  private final Supplier<T> maker;
  private volatile @Nullable T part;

  /**
   * Creates the place of the part.
   *
   * @param maker makes the part; if it fails, the next who asks has it try again
   */
  public Lazy(Supplier<T> maker) {
    this.maker = maker;
  }

  @Override
  public T get() {
    T made = part;
    return made == null ? make() : made;
  }

  private synchronized T make() {
    T made = part;
    if (made == null) {
      made = maker.get();
      part = made;
    }
    return made;
  }
}
