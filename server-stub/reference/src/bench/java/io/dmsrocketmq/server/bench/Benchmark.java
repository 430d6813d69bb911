package io.dmsrocketmq.server.bench;

import io.dmsrocketmq.server.bench.Launcher.Way;
import io.dmsrocketmq.server.bench.Result.Start;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Measures the server, as its users start it, against a bare handler of its own container, in one
 * run.
 *
 * <p>Server, handler and load generator have a process each, so that what a request takes of the
 * processors can be told apart. The rounds of all kinds of requests alternate, so that whatever
 * else the machine does hits all of them, and medians are compared.
 */
final class Benchmark {

  /** How many topics the instances have of which a page is asked for. */
  static final int[] TOPICS = {100, 10_000, 100_000};

  private static final int WARM_UP_ROUNDS = 4;
  private static final int ROUNDS = 5;
  private static final int READS = 3_200;
  private static final int CREATIONS = 400;
  private static final int PAGES = 800;
  private static final String PRODUCT = "c6.4u8g.cluster";
  private static final String RIGHT_CREATION = "\"instance_id\":";

  private final Launcher launcher;
  private final Processes.Peer generator;
  private final Processes processes;
  private final String handlerClasspath;

  private Benchmark(Launcher launcher, Processes processes, String classpath) throws IOException {
    this.launcher = launcher;
    this.processes = processes;
    this.handlerClasspath = classpath;
    this.generator = processes.java("-cp", classpath, LoadGenerator.class.getName());
  }

  /**
   * Runs the benchmark and prints what it measured.
   *
   * @param args the jar of the server, the packaged directory, and the class path of this
   */
  public static void main(String[] args) throws Exception {
    Path work = Files.createTempDirectory("dms-bench");
    try (Processes processes = new Processes()) {
      Launcher launcher = new Launcher(processes, Path.of(args[0]), Path.of(args[1]), work);
      new Benchmark(launcher, processes, args[2]).run();
    } finally {
      remove(work);
    }
  }

  private void run() throws Exception {
    launcher.makeArchive();
    Map<Start, Result> starts = new LinkedHashMap<>();
    new Starts(launcher, starts).measure();
    Map<Way, Double> memory = new EnumMap<>(Way.class);
    Map<String, Result> requests = requests(memory);
    new Report(starts, requests, topics(), memory).print(System.out);
  }

  private Map<String, Result> requests(Map<Way, Double> memory) throws Exception {
    Rounds rounds = new Rounds(generator);
    Map<Way, Processes.Peer> servers = new EnumMap<>(Way.class);
    String shown = "";
    for (Way way : Way.values()) {
      Processes.Peer server = server(way);
      servers.put(way, server);
      URI base = Servers.readyAt(server);
      String instance = Servers.running(base, "shown", PRODUCT, 1);
      shown = Servers.call(base, "GET", instance, "");
      addKinds(rounds, way, server, base, instance);
    }
    addHandler(rounds, shown);
    Map<String, Result> results = rounds.measure(WARM_UP_ROUNDS, ROUNDS);
    for (Map.Entry<Way, Processes.Peer> server : servers.entrySet()) {
      memory.put(server.getKey(), server.getValue().residentMegabytes());
      server.getValue().end();
    }
    return results;
  }

  private Processes.Peer server(Way way) throws IOException {
    return launcher.start(
        way,
        launcher.work().resolve("load-" + way.name()),
        "--instance-creation-delay=PT0S",
        "--migration-delay=PT0S");
  }

  private static void addKinds(
      Rounds rounds, Way way, Processes.Peer server, URI base, String instance) throws IOException {
    String token = "token " + Servers.token(base);
    String id = instance.substring(instance.lastIndexOf('/') + 1);
    String right = RIGHT_CREATION + "\"" + id + "\"";
    String creation = Servers.creation("created-{n}", PRODUCT, 1);
    for (String proof : new String[] {token, Servers.SIGNATURE}) {
      Request read = new Request(base, proof, "GET", instance, "", right);
      Request create =
          new Request(base, proof, "POST", Servers.INSTANCES, creation, RIGHT_CREATION);
      String how = way + ", " + proof.substring(0, proof.indexOf(' '));
      rounds.add(new Rounds.Kind("GET, " + how, server, read, READS, false));
      rounds.add(new Rounds.Kind("POST, " + how, server, create, CREATIONS, true));
    }
  }

  private void addHandler(Rounds rounds, String shown) throws IOException {
    Path answer = launcher.work().resolve("answer.json");
    Files.writeString(answer, shown);
    Processes.Peer handler =
        processes.java("-cp", handlerClasspath, BareHandler.class.getName(), answer.toString());
    URI base = Servers.readyAt(handler);
    String target = "/v2/project/instances";
    String creation = Servers.creation("created-{n}", PRODUCT, 1);
    Request read = new Request(base, "none", "GET", target, "", RIGHT_CREATION);
    Request create = new Request(base, "none", "POST", target, creation, RIGHT_CREATION);
    rounds.add(new Rounds.Kind(Report.BARE_READ, handler, read, READS, false));
    rounds.add(new Rounds.Kind(Report.BARE_CREATION, handler, create, CREATIONS, false));
  }

  private Map<String, Result> topics() throws Exception {
    Processes.Peer server = server(Way.SCRIPT);
    URI base = Servers.readyAt(server);
    String token = "token " + Servers.token(base);
    Rounds rounds = new Rounds(generator);
    for (int topics : TOPICS) {
      String page = TopicPages.fill(base, topics);
      String right = "\"total\":" + topics;
      Request first = new Request(base, token, "GET", page, "", right);
      rounds.add(new Rounds.Kind(Report.firstPage(topics), server, first, PAGES, false));
    }
    Map<String, Result> results = rounds.measure(WARM_UP_ROUNDS, ROUNDS);
    server.end();
    return results;
  }

  private static void remove(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
