package io.dmsrocketmq.server.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A file of the class path that is served as it is. It is read when it is first asked for, and
 * kept: most servers are never asked.
 */
public final class PackagedDocument {

  private final String resource;
  private final Map<String, String> headers;
  private final AtomicReference<Buffer> kept = new AtomicReference<>();

  private PackagedDocument(String resource, Map<String, String> headers) {
    this.resource = resource;
    this.headers = headers;
  }

  /**
   * Serves a file to whoever gets it.
   *
   * @param router what leads to it
   * @param path path that it is served at
   * @param resource name of the file on the class path
   * @param headers headers that go with it
   */
  public static void serve(
      Router router, String path, String resource, Map<String, String> headers) {
    PackagedDocument document = new PackagedDocument(resource, headers);
    router
        .route(path)
        .method(HttpMethod.GET)
        .method(HttpMethod.HEAD)
        .handler(
            routing -> {
              document.headers.forEach(routing.response()::putHeader);
              routing.response().end(document.bytes());
            });
  }

  private Buffer bytes() {
    Buffer document = kept.get();
    if (document == null) {
      document = Buffer.buffer(read());
      kept.set(document);
    }
    // Each answer moves the positions of its own view only.
    return document.slice();
  }

  private byte[] read() {
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
