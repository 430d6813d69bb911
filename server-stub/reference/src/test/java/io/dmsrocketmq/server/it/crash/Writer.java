package io.dmsrocketmq.server.it.crash;

import io.dmsrocketmq.server.it.Http;
import io.dmsrocketmq.server.it.Http.Answer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;

/**
 * Creates, changes and deletes things under names of its own, and remembers what the server has
 * acknowledged. What was under way when the server died may have happened or not.
 */
final class Writer {

  /** What may be found: the number of a value, or nothing for a thing that is not there. */
  private record Expected(Kind kind, List<OptionalInt> possible) {}

  private static final int NAMES = 12;
  private static final List<Kind> KINDS = List.of(Kind.values());

  private final String prefix;
  private final String instance;
  private final Random random;
  private final Map<String, Expected> things = new TreeMap<>();

  Writer(int number, String instance, Random random) {
    this.prefix = "writer" + number + "-";
    this.instance = instance;
    this.random = random;
  }

  /** Works until the server is gone. */
  void work(Http http, Runnable acknowledged) throws InterruptedException {
    while (true) {
      Kind kind = KINDS.get(random.nextInt(KINDS.size()));
      String name = prefix + kind.name().toLowerCase(Locale.ROOT) + random.nextInt(NAMES);
      OptionalInt before = before(name);
      OptionalInt after =
          before.isPresent() && random.nextBoolean()
              ? OptionalInt.empty()
              : OptionalInt.of(random.nextInt(kind.valueCount()));
      things.put(name, new Expected(kind, List.of(before, after)));
      try {
        Answer answer = send(http, kind, name, before, after);
        if (answer.status() / 100 != 2) {
          throw new AssertionError(name + ": " + answer.status() + " " + answer.text());
        }
      } catch (IOException gone) {
        return;
      }
      things.put(name, new Expected(kind, List.of(after)));
      acknowledged.run();
    }
  }

  private OptionalInt before(String name) {
    Expected expected = things.get(name);
    return expected == null ? OptionalInt.empty() : expected.possible().get(0);
  }

  private Answer send(Http http, Kind kind, String name, OptionalInt before, OptionalInt after)
      throws IOException, InterruptedException {
    if (after.isEmpty()) {
      return kind.delete(http, instance, name);
    }
    return before.isEmpty()
        ? kind.create(http, instance, name, after.getAsInt())
        : kind.update(http, instance, name, after.getAsInt());
  }

  /** Compares what is there with what was acknowledged, and goes on from what is there. */
  List<String> check(Http http) throws IOException, InterruptedException {
    List<String> faults = new ArrayList<>();
    Iterator<Map.Entry<String, Expected>> entries = things.entrySet().iterator();
    while (entries.hasNext()) {
      Map.Entry<String, Expected> entry = entries.next();
      Expected expected = entry.getValue();
      OptionalInt found = expected.kind().read(http, instance, entry.getKey());
      if (!expected.possible().contains(found)) {
        faults.add(entry.getKey() + " is " + found + " instead of " + expected.possible());
      }
      entry.setValue(new Expected(expected.kind(), List.of(found)));
    }
    return faults;
  }

  /** Gives how many things of a kind are there. */
  long present(Kind kind) {
    return things.values().stream()
        .filter(expected -> expected.kind() == kind && expected.possible().get(0).isPresent())
        .count();
  }
}
