package io.dmsrocketmq.server.testcontrol;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.dmsrocketmq.server.api.ErrorCode;
import io.dmsrocketmq.server.error.DmsException;
import io.dmsrocketmq.server.store.StateCopies;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Copies the whole store, puts copies back, and empties it. */
final class StateControl implements Control {

  private static final String PATH = "/snapshots";
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,64}");
  private static final int MOST = 100;

  private final @Nullable StateCopies store;
  private final Runnable othersReset;
  private final Map<String, StateCopies.Copy> copies = new ConcurrentSkipListMap<>();

  /**
   * Creates the control.
   *
   * @param store the store; null for one that other servers work on as well
   * @param othersReset brings the rest of test control back to its beginning
   */
  StateControl(@Nullable StateCopies store, Runnable othersReset) {
    this.store = store;
    this.othersReset = othersReset;
  }

  private record Snapshot(
      @JsonProperty("name") String name,
      @JsonProperty("rows") long rows,
      @JsonProperty("fingerprint") String fingerprint) {

    private static Snapshot of(String name, StateCopies.Copy copy) {
      return new Snapshot(name, copy.rows(), copy.fingerprint());
    }
  }

  @Override
  public List<Call> calls() {
    return List.of(
        new Call("POST", "/reset", (parameters, body) -> reset()),
        new Call("GET", PATH, (parameters, body) -> list()),
        new Call("PUT", PATH + "/{name}", (parameters, body) -> take(parameters.get(0))),
        new Call("DELETE", PATH + "/{name}", (parameters, body) -> forget(parameters.get(0))),
        new Call(
            "POST", PATH + "/{name}/restore", (parameters, body) -> restore(parameters.get(0))));
  }

  private @Nullable Object reset() {
    StateCopies present = store();
    othersReset.run();
    present.clear();
    return null;
  }

  private Map<String, List<Snapshot>> list() {
    return Map.of(
        "snapshots",
        copies.entrySet().stream()
            .map(entry -> Snapshot.of(entry.getKey(), entry.getValue()))
            .toList());
  }

  private Snapshot take(String name) {
    new Fields()
        .require(
            NAME.matcher(name).matches(),
            "name",
            "must be 1 to 64 letters, digits, points, underscores or hyphens")
        .require(
            copies.containsKey(name) || copies.size() < MOST,
            "name",
            "would be that of one snapshot too many; delete some")
        .refuse();
    StateCopies.Copy copy = store().take();
    copies.put(name, copy);
    return Snapshot.of(name, copy);
  }

  private @Nullable Object restore(String name) {
    StateCopies.Copy copy = copies.get(name);
    if (copy == null) {
      throw unknown(name);
    }
    store().restore(copy);
    return null;
  }

  private @Nullable Object forget(String name) {
    if (copies.remove(name) == null) {
      throw unknown(name);
    }
    return null;
  }

  private StateCopies store() {
    if (store == null) {
      throw DmsException.of(
          ErrorCode.INVALID_REQUEST_PARAMETER,
          "Snapshots and the reset work on the embedded database only.");
    }
    return store;
  }

  private static DmsException unknown(String name) {
    return DmsException.of(ErrorCode.URL_NOT_FOUND, "There is no snapshot " + name + ".");
  }
}
