package io.dmsrocketmq.client.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Compares this client with the SDK of the vendor and with the bare minimum, in one run and against
 * one server.
 *
 * <p>Each contestant has a process and a class path of its own, as its users would have it: in one
 * process they would share compiled code and Jackson, of which the SDK brings another version. That
 * is why this is no JMH, which measures one process after the other: here the rounds of all
 * contestants alternate, so that whatever else the machine does hits all of them, and medians are
 * compared.
 */
final class Benchmark {

  private static final List<String> CONTESTANTS =
      List.of(
          "ours",
          "sdk",
          "bare",
          "ours-httpurlconnection",
          "ours-okhttp",
          "ours-apache5",
          "ours-java.net.http");

  private static final int WARM_UP_ROUNDS = 4;
  private static final int ROUNDS = 11;
  private static final int CALLS = 5_000;
  private static final int STARTS = 15;
  private static final List<String> SAME_FOR_ALL = List.of("-Xms256m", "-Xmx256m");

  private final Classpaths classpaths;
  private final String endpoint;
  private final Processes processes;
  private final Map<String, Result> results = new LinkedHashMap<>();

  private Benchmark(Classpaths classpaths, String endpoint, Processes processes) {
    this.classpaths = classpaths;
    this.endpoint = endpoint;
    this.processes = processes;
  }

  /**
   * Runs the benchmark and prints what it measured.
   *
   * @param args the contract as JSON, the directory with the classes of the benchmark, the class
   *     path of the client, and that of the others
   */
  public static void main(String[] args) throws Exception {
    Classpaths classpaths = Classpaths.parse(args[1], args[2], args[3]);
    Path answer = Files.createTempFile("instance", ".json");
    Files.write(answer, recordedInstance(Path.of(args[0])));
    try (Processes processes = new Processes()) {
      Processes.Peer server =
          processes.start(
              classpaths.harness().toString(), List.of(), LoopbackServer.class, answer.toString());
      String endpoint = "http://127.0.0.1:" + server.read();
      Benchmark benchmark = new Benchmark(classpaths, endpoint, processes);
      benchmark.measureStarts();
      benchmark.measureCalls();
      new Report(benchmark.results, classpaths).print(System.out);
    } finally {
      Files.delete(answer);
    }
  }

  /** Returns the answer that the API document records for the operation. */
  private static byte[] recordedInstance(Path contract) throws IOException {
    JsonMapper mapper = new JsonMapper();
    JsonNode root = mapper.readTree(contract.toFile());
    JsonNode content =
        root.at("/paths/~1v2~1{project_id}~1instances~1{instance_id}/get/responses/200/content")
            .get("application/json");
    JsonNode example = content.get("examples").iterator().next();
    if (example.has("$ref")) {
      example = root.at(example.get("$ref").asText().substring(1));
    }
    return mapper.writeValueAsBytes(example.get("value"));
  }

  private Result result(String contestant) {
    return results.computeIfAbsent(contestant, absent -> new Result());
  }

  private static List<String> options(String contestant) {
    List<String> options = new ArrayList<>(SAME_FOR_ALL);
    if (contestant.equals("bare") || contestant.contains("httpurlconnection")) {
      // Without this it would keep five connections only.
      options.add("-Dhttp.maxConnections=16");
    }
    return options;
  }

  private void measureStarts() throws Exception {
    List<String> all = new ArrayList<>(CONTESTANTS);
    all.add("jvm");
    for (int i = 0; i <= STARTS; i++) {
      for (String contestant : all) {
        long start = System.nanoTime();
        Processes.Peer peer = start(contestant, "first");
        peer.read();
        long end = System.nanoTime();
        peer.await();
        // The first starts read files that nobody has read before.
        if (i > 0) {
          result(contestant).starts.add(end - start);
        }
      }
    }
  }

  private void measureCalls() throws Exception {
    Map<String, Processes.Peer> peers = new LinkedHashMap<>();
    for (String contestant : CONTESTANTS) {
      Processes.Peer peer = start(contestant, "rounds");
      peer.read();
      peers.put(contestant, peer);
    }
    for (int i = 0; i < WARM_UP_ROUNDS + ROUNDS; i++) {
      for (Map.Entry<String, Processes.Peer> peer : peers.entrySet()) {
        double[] alone = peer.getValue().ask("1 " + CALLS);
        double[] together = peer.getValue().ask("8 " + CALLS);
        if (i >= WARM_UP_ROUNDS) {
          result(peer.getKey()).add(alone, together, CALLS);
        }
      }
    }
  }

  private Processes.Peer start(String contestant, String mode) throws IOException {
    return processes.start(
        classpaths.launch(contestant),
        options(contestant),
        Worker.class,
        contestant,
        endpoint,
        mode);
  }
}
