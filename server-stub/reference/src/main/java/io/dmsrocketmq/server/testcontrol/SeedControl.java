package io.dmsrocketmq.server.testcontrol;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Takes seeds. */
final class SeedControl implements Control {

  private static final String PATH = "/seeds";

  private final List<Seed<?>> seeds;

  SeedControl(List<Seed<?>> seeds) {
    this.seeds = List.copyOf(seeds);
  }

  @Override
  public List<Call> calls() {
    List<Call> calls = new ArrayList<>();
    calls.add(new Call("GET", PATH, (parameters, body) -> kinds()));
    seeds.forEach(seed -> calls.add(call(seed)));
    return calls;
  }

  private Map<String, List<String>> kinds() {
    return Map.of("kinds", seeds.stream().map(Seed::kind).toList());
  }

  private static <T> Call call(Seed<T> seed) {
    return new Call(
        "POST",
        PATH + "/" + seed.kind(),
        (parameters, body) -> seed.action().apply(body.as(seed.type())));
  }
}
