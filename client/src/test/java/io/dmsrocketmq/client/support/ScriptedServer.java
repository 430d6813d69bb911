package io.dmsrocketmq.client.support;

import io.dmsrocketmq.client.support.WireServer.Peer;
import io.dmsrocketmq.client.support.WireServer.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A server that takes one step of its script for each request, over whatever connection it comes,
 * and keeps what it was asked.
 */
public final class ScriptedServer implements AutoCloseable {

  /** What happens to a request. */
  private interface Step {
    /** Returns whether the connection goes on. */
    boolean play(Peer peer) throws IOException;
  }

  private final WireServer server;
  private final Deque<Step> script = new ArrayDeque<>();
  private final CountDownLatch held = new CountDownLatch(1);
  private @Nullable Function<Request, String> otherwise;

  /** Starts the server on a free port of the loopback interface. */
  public ScriptedServer() throws IOException {
    server = new WireServer(this::serve);
  }

  /** Returns where the server is reached. */
  public String url() {
    return server.url();
  }

  /** Adds an answer; each header is a name, a colon and a value. */
  public ScriptedServer answer(int status, String body, String... headers) {
    return add(answering(WireServer.answer(status, body, headers)));
  }

  /** Resets the connection as soon as the request has been read. */
  public ScriptedServer reset() {
    return add(
        peer -> {
          peer.reset();
          return false;
        });
  }

  /** Reads the request and never answers. */
  public ScriptedServer hold() {
    return add(
        peer -> {
          held.countDown();
          peer.awaitClose();
          return false;
        });
  }

  /** Answers what the script has no step for. */
  public synchronized ScriptedServer otherwise(Function<Request, String> answers) {
    otherwise = answers;
    return this;
  }

  private synchronized ScriptedServer add(Step step) {
    script.add(step);
    return this;
  }

  /** Returns all requests so far. */
  public List<Request> requests() {
    return server.requests();
  }

  /** Returns the last request. */
  public Request last() {
    return requests().get(requests().size() - 1);
  }

  /** Returns how many connections the other side has not closed yet. */
  public int openConnections() {
    return server.openConnections();
  }

  /** Waits until a request has come that is not answered. */
  public void awaitHeldRequest() throws InterruptedException {
    if (!held.await(1, TimeUnit.MINUTES)) {
      throw new AssertionError("waited in vain for a request");
    }
  }

  private void serve(Peer peer) throws IOException {
    Request request = peer.next();
    while (request != null && next(request).play(peer)) {
      request = peer.next();
    }
  }

  private synchronized Step next(Request request) {
    Step step = script.poll();
    if (step != null) {
      return step;
    }
    return answering(
        otherwise == null
            ? WireServer.answer(500, "the script is over")
            : otherwise.apply(request));
  }

  private static Step answering(String answer) {
    return peer -> {
      peer.write(answer);
      return true;
    };
  }

  /** Stops to listen, but keeps the port until the end, so that no other process gets it. */
  public void refuse() {
    try {
      server.refuse();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
