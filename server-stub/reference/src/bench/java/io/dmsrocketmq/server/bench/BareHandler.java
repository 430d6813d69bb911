package io.dmsrocketmq.server.bench;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The floor: the container of the server without the server. It reads each request to its end, and
 * gives the same answer each time.
 */
public final class BareHandler extends AbstractVerticle {

  private final Buffer answer;

  private BareHandler(Buffer answer) {
    this.answer = answer;
  }

  /** Starts the handler with the file of its answer, and says where it listens. */
  public static void main(String[] args) throws Exception {
    Buffer answer = Buffer.buffer(Files.readAllBytes(Path.of(args[0])));
    int eventLoops = Runtime.getRuntime().availableProcessors();
    Vertx.vertx()
        .deployVerticle(
            () -> new BareHandler(answer), new DeploymentOptions().setInstances(eventLoops))
        .onFailure(Throwable::printStackTrace);
  }

  @Override
  public void start(Promise<Void> started) {
    vertx
        .createHttpServer()
        .requestHandler(this::take)
        // A negative port is any free one that all instances share.
        .listen(-1, "127.0.0.1")
        .map(HttpServer::actualPort)
        .onSuccess(port -> System.out.println("ready http://127.0.0.1:" + port))
        .<Void>mapEmpty()
        .onComplete(started);
  }

  private void take(HttpServerRequest request) {
    request.bodyHandler(
        body ->
            request
                .response()
                .putHeader("Content-Type", "application/json")
                // Each answer moves the positions of its own view only.
                .end(answer.slice()));
  }
}
