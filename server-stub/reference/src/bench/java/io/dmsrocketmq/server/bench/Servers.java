package io.dmsrocketmq.server.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;

/** Talks to a server as its demo tenant, beside what is measured. */
final class Servers {

  static final String PROJECT = "0b01fbb53600d4671fa8c00673c71260";
  static final String INSTANCES = "/v2/" + PROJECT + "/instances";
  static final String SIGNATURE = "signature DEMO-ACCESS-KEY demo-secret-key";

  private static final String READY = "ready ";
  private static final JsonMapper JSON = new JsonMapper();
  private static final String LOGIN =
      """
      {"auth": {"identity": {"methods": ["password"], "password": {"user":
       {"name": "demo-user", "password": "demo-password", "domain": {"name": "demo-domain"}}}},
       "scope": {"project": {"id": "%s"}}}}\
      """
          .formatted(PROJECT);

  private Servers() {}

  /** Waits until a process says where it listens. */
  static URI readyAt(Processes.Peer peer) throws IOException {
    String line = peer.read();
    while (!line.startsWith(READY)) {
      line = peer.read();
    }
    return URI.create(line.substring(READY.length()));
  }

  static String token(URI base) throws IOException {
    Request login = new Request(base, "none", "POST", "/v3/auth/tokens", "", "");
    try (Connection connection = new Connection(base)) {
      return connection.send(login, LOGIN).header("x-subject-token");
    }
  }

  /** Makes a signed call, which has to succeed. */
  static String call(URI base, String method, String target, String body) throws IOException {
    Request request = new Request(base, SIGNATURE, method, target, body, "");
    try (Connection connection = new Connection(base)) {
      Connection.Answer answer = connection.send(request, body);
      if (answer.status() != 200) {
        throw new IOException(method + " " + target + " was answered with " + answer.body());
      }
      return answer.body();
    }
  }

  static JsonNode json(URI base, String method, String target, String body) throws IOException {
    return JSON.readTree(call(base, method, target, body));
  }

  /** Writes a request for an instance. */
  static String creation(String name, String product, int brokers) {
    return """
    {"name": "%s", "engine": "reliability", "engine_version": "4.8.0", "storage_space": %d,\
     "vpc_id": "vpc", "subnet_id": "subnet", "security_group_id": "group",\
     "available_zones": ["8c90c2a4e2594c0782faa6b205afeca7"], "product_id": "%s",\
     "storage_spec_code": "dms.physical.storage.high.v2", "broker_num": %d}\
    """
        .formatted(name, 600 * brokers, product, brokers);
  }

  /** Creates an instance, waits until it runs, and gives its path. */
  static String running(URI base, String name, String product, int brokers) throws Exception {
    String created =
        json(base, "POST", INSTANCES, creation(name, product, brokers))
            .path("instance_id")
            .asText();
    awaitJobs(base);
    return INSTANCES + "/" + created;
  }

  /** Waits until nothing is left to do. */
  static void awaitJobs(URI base) throws Exception {
    while (waitingJobs(base) > 0) {
      Thread.sleep(20);
    }
  }

  private static double waitingJobs(URI base) throws IOException {
    return call(base, "GET", "/metrics", "")
        .lines()
        .filter(line -> line.startsWith("dms_jobs{"))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }
}
