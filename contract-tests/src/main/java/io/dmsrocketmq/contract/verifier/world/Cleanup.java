package io.dmsrocketmq.contract.verifier.world;

import io.dmsrocketmq.contract.verifier.http.NoAnswer;
import io.dmsrocketmq.contract.verifier.http.Unreachable;
import io.dmsrocketmq.contract.verifier.http.WireAnswer;
import io.dmsrocketmq.contract.verifier.http.WireRequest;
import io.dmsrocketmq.contract.verifier.world.OwnInstances.Owned;
import io.dmsrocketmq.spec.oracle.ContractRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Deletes the instances of the run, and with them all that is in them. */
final class Cleanup {

  private static final Set<String> BUSY = Set.of("CREATING", "EXTENDING", "RESTARTING");
  private static final int NOT_FOUND = 404;

  private final Server server;
  private final Requests requests;
  private final Duration patience;

  Cleanup(Server server, Requests requests, Duration patience) {
    this.server = server;
    this.requests = requests;
    this.patience = patience;
  }

  /** Returns the instances that are still there, and why. */
  synchronized List<String> run() {
    List<String> left = new ArrayList<>();
    for (Owned owned : server.own().list()) {
      try {
        String refusal = delete(owned);
        if (refusal.isEmpty()) {
          server.own().forget(owned.id());
        } else {
          left.add(owned.id() + ": " + refusal);
        }
      } catch (SetUpFailed | NoAnswer | Unreachable e) {
        left.add(owned.id() + ": " + e.getMessage());
      }
    }
    return left;
  }

  private String delete(Owned owned) {
    WireAnswer shown =
        new Waiting(patience)
            .until(
                () -> ask("showInstance", owned),
                answer -> !BUSY.contains(answer.json().path("status").asText()),
                "the instance " + owned.id() + " to be ready for its deletion");
    if (shown.status() == NOT_FOUND) {
      return "";
    }
    WireAnswer deleted = ask("deleteInstance", owned);
    return deleted.succeeded() || deleted.status() == NOT_FOUND ? "" : deleted.toString();
  }

  private WireAnswer ask(String operation, Owned owned) {
    ContractRequest request =
        requests
            .plain(operation, Requests.RECORDED)
            .withPath("project_id", owned.project())
            .withPath("instance_id", owned.id());
    return server.wire().send(owned.tenant().prove(WireRequest.of(request), server.wire().base()));
  }
}
