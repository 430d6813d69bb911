package io.dmsrocketmq.testing;

import java.util.ArrayList;
import java.util.List;

/** Copies of all that the server stores, which it keeps until it ends. */
public final class Snapshots {

  private static final String PATH = "/snapshots";

  private final ControlCalls calls;

  Snapshots(ControlCalls calls) {
    this.calls = calls;
  }

  /**
   * Copies what is stored, in place of an earlier copy of that name.
   *
   * @param name 1 to 64 letters, digits, points, underscores or hyphens
   * @throws TestControlException if the name is not of that kind, or there are too many
   */
  public void take(String name) {
    calls.put(path(name), null);
  }

  /**
   * Puts a copy in the place of all that is stored. Faults and the clock stay as they are.
   *
   * @param name name of the copy, which is kept
   * @throws TestControlException if there is none of that name
   */
  public void restore(String name) {
    calls.post(path(name) + "/restore", null);
  }

  /**
   * Forgets a copy.
   *
   * @param name its name
   * @throws TestControlException if there is none of that name
   */
  public void delete(String name) {
    calls.delete(path(name));
  }

  /**
   * Returns the names of the copies.
   *
   * @return the names, in order
   */
  public List<String> names() {
    List<String> names = new ArrayList<>();
    calls.get(PATH).path("snapshots").forEach(copy -> names.add(copy.path("name").asText()));
    return List.copyOf(names);
  }

  private static String path(String name) {
    return PATH + "/" + Paths.segment(name);
  }
}
