package io.dmsrocketmq.server.http;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.HttpMethod;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The origins whose pages may call the server from a browser. Vert.x has a handler for that, but it
 * refuses requests of all other origins, those of the server's own pages included, and does not see
 * what is refused before the routes.
 *
 * @param allowed the origins; {@link #ANY} lets the pages of all in
 */
public record CrossOrigins(Set<String> allowed) {

  /** Stands for every origin. */
  public static final String ANY = "*";

  /** Lets no pages in but those of the server itself. */
  public static final CrossOrigins NONE = new CrossOrigins(Set.of());

  private static final String METHODS =
      String.join(", ", HttpMethod.DELETE, HttpMethod.GET, HttpMethod.POST, HttpMethod.PUT);

  private static final String TEN_MINUTES = "600";

  /**
   * Copies the origins.
   *
   * @param allowed the origins
   */
  public CrossOrigins {
    allowed = Set.copyOf(allowed);
  }

  /**
   * Tells the browser that the page may read the answer, if it may.
   *
   * @param request a request that is not answered yet
   * @return whether the request was a mere question of the browser, which has its answer now
   */
  boolean settle(HttpServerRequest request) {
    if (allowed.isEmpty()) {
      return false;
    }
    MultiMap headers = request.response().headers();
    String answer = answerTo(request.getHeader("Origin"));
    if (!allowed.contains(ANY)) {
      // What one origin is told must not be kept for another one.
      headers.add("Vary", "Origin");
    }
    if (answer == null) {
      return false;
    }
    headers.set("Access-Control-Allow-Origin", answer);
    if (!isQuestion(request)) {
      headers.set("Access-Control-Expose-Headers", ANY);
      return false;
    }
    headers.set("Access-Control-Allow-Methods", METHODS);
    String wanted = request.getHeader("Access-Control-Request-Headers");
    if (wanted != null) {
      // A signature may cover any header, so there is none to refuse.
      headers.set("Access-Control-Allow-Headers", wanted);
    }
    headers.set("Access-Control-Max-Age", TEN_MINUTES);
    request.response().setStatusCode(204).end();
    return true;
  }

  private @Nullable String answerTo(@Nullable String origin) {
    if (origin == null) {
      return null;
    }
    if (allowed.contains(ANY)) {
      return ANY;
    }
    return allowed.contains(origin) ? origin : null;
  }

  private static boolean isQuestion(HttpServerRequest request) {
    return request.method().name().equals(HttpMethod.OPTIONS)
        && request.getHeader("Access-Control-Request-Method") != null;
  }
}
