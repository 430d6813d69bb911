package io.dmsrocketmq.server.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** Serves the contract that this server was made from. */
@Singleton
public final class ContractDocuments {

  private static final String FOLDER = "META-INF/openapi/";

  /** Makes the routes; the container calls this. */
  public ContractDocuments() {}

  void register(@Observes Router router) {
    serve(router, "/openapi.yaml", "dms-rocketmq.yaml", "application/yaml");
    serve(router, "/openapi.json", "dms-rocketmq.json", "application/json");
  }

  /** Reads a document when it is first asked for, and keeps it: most servers are never asked. */
  private static Supplier<Buffer> kept(String resource) {
    AtomicReference<Buffer> kept = new AtomicReference<>();
    return () -> {
      Buffer document = kept.get();
      if (document == null) {
        document = Buffer.buffer(read(resource));
        kept.set(document);
      }
      // Each answer moves the positions of its own view only.
      return document.slice();
    };
  }

  private static void serve(Router router, String path, String file, String mediaType) {
    Supplier<Buffer> document = kept(FOLDER + file);
    router
        .route(path)
        .method(HttpMethod.GET)
        .method(HttpMethod.HEAD)
        .handler(routing -> send(routing, document.get(), mediaType));
  }

  private static void send(RoutingContext routing, Buffer document, String mediaType) {
    routing.response().putHeader("Content-Type", mediaType).end(document);
  }

  private static byte[] read(String resource) {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try (InputStream stream = loader.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new FileNotFoundException(resource);
      }
      return stream.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
