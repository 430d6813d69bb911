package io.dmsrocketmq.testing;

import io.dmsrocketmq.client.RocketMqClient;
import io.dmsrocketmq.client.RocketMqClientBuilder;
import io.dmsrocketmq.client.auth.Credentials;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A reference server that runs as a process of its own, listens on a free port of 127.0.0.1, and
 * ends with the process that started it. Tests of JUnit get one by {@link DmsServerTest} or {@link
 * DmsServerExtension}; others start it themselves.
 */
public final class DmsServer implements AutoCloseable {

  private static final String PROJECT = "testing";
  private static final Duration PATIENCE_WITH_OUTPUT = Duration.ofSeconds(2);

  private final ServerProcess process;
  private final URI uri;
  private final Tenant tenant;
  private final ControlCalls calls;
  private final ServerClock clock;
  private final Faults faults;
  private final Transitions transitions;
  private final Incidents incidents;
  private final Snapshots snapshots;
  private final Seeds seeds;

  private DmsServer(ServerProcess process, URI uri, Tenant tenant) {
    this.process = process;
    this.uri = uri;
    this.tenant = tenant;
    this.calls = new ControlCalls(uri);
    this.clock = new ServerClock(calls);
    this.faults = new Faults(calls);
    this.transitions = new Transitions(calls);
    this.incidents = new Incidents(calls, tenant.projectId());
    this.snapshots = new Snapshots(calls);
    this.seeds = new Seeds(calls, tenant.projectId());
  }

  /** The tenant of a server; nobody else knows its secrets. */
  private record Tenant(String projectId, String accessKey, String secretKey, String token) {

    static Tenant create() {
      return new Tenant(PROJECT, secret(), secret(), secret());
    }

    private static String secret() {
      return UUID.randomUUID().toString().replace("-", "");
    }
  }

  /**
   * Starts a server with the standard settings, and waits until it is ready.
   *
   * @return the server, which has to be closed
   * @throws IllegalStateException if there is no server to start, or it does not get ready; the
   *     message holds its output
   */
  public static DmsServer start() {
    return start(DmsServerSettings.standard());
  }

  /**
   * Starts a server, and waits until it is ready.
   *
   * @param settings how it is started
   * @return the server, which has to be closed
   * @throws IllegalStateException if there is no server to start, or it does not get ready; the
   *     message holds its output
   */
  public static DmsServer start(DmsServerSettings settings) {
    Tenant tenant = Tenant.create();
    ServerProcess process =
        ServerProcess.launch(
            ServerDistribution.jar(settings.distribution()), commandLine(settings, tenant));
    return new DmsServer(process, process.awaitReady(settings.startTimeout()), tenant);
  }

  private static List<String> commandLine(DmsServerSettings settings, Tenant tenant) {
    List<String> standard =
        List.of(
            "--host=127.0.0.1",
            "--port=0",
            "--end-with-input",
            "--test-control",
            "--access-log",
            "--instance-creation-delay=PT0S",
            "--instance-extension-delay=PT0S",
            "--migration-delay=PT0S",
            "--project-id=" + tenant.projectId(),
            "--ak=" + tenant.accessKey(),
            "--sk=" + tenant.secretKey(),
            "--token=" + tenant.token());
    List<String> all = new ArrayList<>(standard);
    for (String argument : settings.arguments()) {
      all.removeIf(present -> name(present).equals(name(argument)));
      all.add(argument);
    }
    return all;
  }

  private static String name(String argument) {
    return argument.replaceFirst("=.*", "");
  }

  /**
   * Returns where the server listens, for the message service and the identity service.
   *
   * @return a URL without a path
   */
  public URI uri() {
    return uri;
  }

  /**
   * Returns the project that the tests work in.
   *
   * @return its identifier
   */
  public String projectId() {
    return tenant.projectId();
  }

  /**
   * Returns a token for {@code X-Auth-Token}, which does not expire.
   *
   * @return the token
   */
  public String token() {
    return tenant.token();
  }

  /**
   * Returns the access key for signed requests.
   *
   * @return the key
   */
  public String accessKey() {
    return tenant.accessKey();
  }

  /**
   * Returns the secret key that belongs to the access key.
   *
   * @return the key
   */
  public String secretKey() {
    return tenant.secretKey();
  }

  /**
   * Makes a client of the server, with which calls can be made at any time of its clock.
   *
   * @return the client, which has to be closed
   */
  public RocketMqClient newClient() {
    return clientBuilder().build();
  }

  /**
   * Begins a client of the server, which has its address, project and credentials.
   *
   * @return a builder, for further settings
   */
  public RocketMqClientBuilder clientBuilder() {
    return RocketMqClient.builder()
        .endpoint(uri.toString())
        .iamEndpoint(uri.toString())
        .projectId(tenant.projectId())
        .credentials(Credentials.token(tenant.token()));
  }

  /**
   * Creates an instance as the contract records it, and sees to it that it runs.
   *
   * @param name its name
   * @return its identifier
   * @throws TestControlException if it cannot be created, or the server was told that creations
   *     fail or take time
   */
  public String createRunningInstance(String name) {
    return new RecordedInstance(calls, tenant.projectId(), tenant.token())
        .createRunning(name, clock);
  }

  /**
   * Brings the server back to its beginning: nothing is stored but snapshots, there are no faults,
   * the clock shows the real time, and changes of state go as the settings say.
   */
  public void reset() {
    calls.post("/reset", null);
  }

  /**
   * Returns the clock of the server.
   *
   * @return the clock
   */
  public ServerClock clock() {
    return clock;
  }

  /**
   * Returns what goes wrong with requests.
   *
   * @return the faults
   */
  public Faults faults() {
    return faults;
  }

  /**
   * Returns how changes of state go.
   *
   * @return the transitions
   */
  public Transitions transitions() {
    return transitions;
  }

  /**
   * Returns what can befall instances.
   *
   * @return the incidents
   */
  public Incidents incidents() {
    return incidents;
  }

  /**
   * Returns the copies of what is stored.
   *
   * @return the snapshots
   */
  public Snapshots snapshots() {
    return snapshots;
  }

  /**
   * Returns what plays producers and consumers.
   *
   * @return the seeds
   */
  public Seeds seeds() {
    return seeds;
  }

  /**
   * Returns the latest lines that the server has printed, one for each request among them.
   *
   * @return the lines
   */
  public List<String> output() {
    return outputSince(0);
  }

  long outputPosition() {
    return process.output().position();
  }

  /** Gives the lines after a position, up to those of the requests that are over by now. */
  List<String> outputSince(long position) {
    if (process.isAlive()) {
      try {
        String last = calls.requestId("/clock");
        process.output().await(line -> line.contains(last), PATIENCE_WITH_OUTPUT);
      } catch (TestControlException silent) {
        // Then what has come has to do.
        return process.output().since(position);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
    }
    return process.output().since(position);
  }

  boolean isAlive() {
    return process.isAlive();
  }

  long pid() {
    return process.pid();
  }

  /** Ends the server and removes its data. */
  @Override
  public void close() {
    process.close();
  }

  /** Shows no secrets. */
  @Override
  public String toString() {
    return "DmsServer[" + uri + "]";
  }
}
