package io.dmsrocketmq.testing;

/** A fault that waits for requests. */
public final class ActiveFault {

  private final Faults faults;
  private final String id;

  ActiveFault(Faults faults, String id) {
    this.faults = faults;
    this.id = id;
  }

  /**
   * Returns how many requests it has met.
   *
   * @return the number
   * @throws TestControlException if it was removed
   */
  public int applied() {
    return faults.applied(id);
  }

  /**
   * Removes it.
   *
   * @throws TestControlException if it was removed before
   */
  public void remove() {
    faults.remove(id);
  }
}
