package io.dmsrocketmq.server;

import io.dmsrocketmq.server.http.HttpFront;
import io.dmsrocketmq.server.http.ListenOptions;
import io.dmsrocketmq.server.http.RequestsInProgress;
import io.dmsrocketmq.server.testcontrol.TestControl;
import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;

/** One run of the server: says when it is ready, and waits for its end. */
@Singleton
@Unremovable
public final class ServerApplication implements QuarkusApplication {

  private static final int FAILED = 1;
  // As long as the container waits, which does not refuse what is new.
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Provider<ServerComponents> components;
  private final HttpFront front;
  private final ListenOptions listen;
  private final RequestsInProgress inProgress;

  @Inject
  ServerApplication(
      Provider<ServerComponents> components,
      HttpFront front,
      ListenOptions listen,
      RequestsInProgress inProgress) {
    this.inProgress = inProgress;
    this.components = components;
    this.front = front;
    this.listen = listen;
  }

  /**
   * Serves until the process is told to end.
   *
   * @param arguments not looked at; the command line has been read before
   * @return the exit code of the process
   */
  @Override
  public int run(String... arguments) {
    try {
      ServerComponents opened = components.get();
      announce(listen.url(front.listen(listen)), opened);
    } catch (CompletionException failure) {
      return report(failure);
    } catch (IllegalStateException cannotListen) {
      System.err.println(cannotListen.getMessage());
      return FAILED;
    }
    Quarkus.waitForExit();
    awaitLastRequests();
    return 0;
  }

  private void awaitLastRequests() {
    try {
      if (!inProgress.end(PATIENCE)) {
        System.err.printf(
            "Requests that take more than another %d seconds are cut off.%n", PATIENCE.toSeconds());
      }
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }

  private static void announce(String url, ServerComponents opened) {
    List<String> hints =
        opened
            .demoUser()
            .map(demo -> StartHints.of(url, demo))
            .orElseGet(() -> StartHints.withoutSecrets(url, opened.users()));
    hints.forEach(System.out::println);
    if (opened.testing().isPresent()) {
      System.out.println("control   " + url + TestControl.ROOT + ", open to everybody");
    }
    // The last of the start, so that whoever waits for it has read the hints as well.
    System.out.println("ready " + url);
  }

  /** What the operator can mend is told in one line, everything else with its cause. */
  private static int report(CompletionException failure) {
    Throwable cause = failure.getCause();
    if (cause != null && StartFailures.isForTheOperator(cause)) {
      System.err.println(cause.getMessage());
      return FAILED;
    }
    throw failure;
  }
}
