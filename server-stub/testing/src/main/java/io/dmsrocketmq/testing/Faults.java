package io.dmsrocketmq.testing;

import com.fasterxml.jackson.databind.JsonNode;

/** The faults that wait for requests, in the order in which they were added. */
public final class Faults {

  private static final String PATH = "/faults";

  private final ControlCalls calls;

  Faults(ControlCalls calls) {
    this.calls = calls;
  }

  /**
   * Adds a fault.
   *
   * @param fault the fault
   * @return what tells how many requests it has met, and removes it
   * @throws TestControlException if the fault is not in order
   */
  public ActiveFault add(Fault fault) {
    return new ActiveFault(this, calls.post(PATH, fault.fields()).path("id").asText());
  }

  /** Removes all faults. */
  public void clear() {
    calls.delete(PATH);
  }

  int applied(String id) {
    for (JsonNode fault : calls.get(PATH).path("faults")) {
      if (fault.path("id").asText().equals(id)) {
        return fault.path("applied").asInt();
      }
    }
    throw new TestControlException("the fault is no longer there", null);
  }

  void remove(String id) {
    calls.delete(PATH + "/" + id);
  }
}
