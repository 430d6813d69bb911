package io.dmsrocketmq.server.testcontrol;

import io.dmsrocketmq.server.api.ErrorCode;
import io.dmsrocketmq.server.api.Operation;
import io.dmsrocketmq.server.error.DmsException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The faults that wait for requests, in the order in which they were asked for. */
public final class Faults implements Control {

  private static final int MOST = 1000;
  private static final String PATH = "/faults";

  private final List<Fault> waiting = new CopyOnWriteArrayList<>();
  private final AtomicLong lastId = new AtomicLong();

  private final Function<String, Optional<Operation>> uses;

  /**
   * Starts without faults.
   *
   * @param uses finds the operation that a name belongs to which clients give to one of its uses
   */
  public Faults(Function<String, Optional<Operation>> uses) {
    this.uses = uses;
  }

  /**
   * What a request meets.
   *
   * @param delay how long it waits, the sum of all its faults
   * @param end the fault that answers in place of the operation; null for none
   */
  record Encounter(Duration delay, @Nullable Fault end) {}

  @Override
  public List<Call> calls() {
    return List.of(
        new Call("GET", PATH, (parameters, body) -> states()),
        new Call("POST", PATH, (parameters, body) -> add(body.as(FaultRequest.class))),
        new Call("DELETE", PATH, (parameters, body) -> clear()),
        new Call("DELETE", PATH + "/{id}", (parameters, body) -> remove(parameters.get(0))));
  }

  /** Lets a request meet its faults, up to the first that answers it. */
  Encounter meet(Operation operation) {
    Duration delay = Duration.ZERO;
    for (Fault fault : waiting) {
      if (fault.meets(operation)) {
        delay = delay.plus(fault.delay());
        if (fault.effect() != Fault.Effect.DELAY) {
          return new Encounter(delay, fault);
        }
      }
    }
    return new Encounter(delay, null);
  }

  @Nullable Object clear() {
    waiting.clear();
    return null;
  }

  private Map<String, List<Fault.State>> states() {
    return Map.of("faults", waiting.stream().map(Fault::state).toList());
  }

  private Fault.State add(FaultRequest request) {
    Fault fault = request.toFault(Long.toString(lastId.incrementAndGet()), uses);
    new Fields()
        .require(waiting.size() < MOST, "faults", "are " + MOST + " already; remove some")
        .refuse();
    waiting.add(fault);
    return fault.state();
  }

  private @Nullable Object remove(String id) {
    if (!waiting.removeIf(fault -> fault.id().equals(id))) {
      throw DmsException.of(ErrorCode.URL_NOT_FOUND, "There is no fault " + id + ".");
    }
    return null;
  }
}
