package io.dmsrocketmq.engine.rocketmq.it;

import io.dmsrocketmq.server.it.ServerProcess;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A server with this engine, on which nothing but RocketMQ takes its time. */
final class RunningServer implements AutoCloseable {
  private final ServerProcess process;
  private final Api api;

  private RunningServer(ServerProcess process) {
    this.process = process;
    this.api = new Api(process.base());
  }

  static RunningServer start(Path directory, String... options) throws Exception {
    List<String> all =
        new ArrayList<>(
            List.of("--engine=rocketmq", "--auth=off", "--instance-creation-delay=PT0S"));
    all.addAll(List.of(options));
    return new RunningServer(ServerProcess.start(directory, all.toArray(String[]::new)));
  }

  Api api() {
    return api;
  }

  /** Asks the server to end, and waits for it. */
  void end() {
    process.close();
  }

  void kill() {
    process.kill();
  }

  /** Nobody has to wait for the end of a server about which there is nothing more to learn. */
  @Override
  public void close() {
    kill();
  }
}
