package io.dmsrocketmq.contract.verifier.world;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Things that are made when they are first asked for. What could not be made is not tried again, so
 * that a server without instances is told so quickly.
 */
final class Once {

  private final Map<String, String> made = new HashMap<>();
  private final Map<String, SetUpFailed> failed = new HashMap<>();

  String made(String what, Supplier<String> maker) {
    SetUpFailed before = failed.get(what);
    if (before != null) {
      throw before;
    }
    String found = made.get(what);
    if (found == null) {
      try {
        found = maker.get();
      } catch (SetUpFailed e) {
        failed.put(what, e);
        throw e;
      }
      made.put(what, found);
    }
    return found;
  }
}
