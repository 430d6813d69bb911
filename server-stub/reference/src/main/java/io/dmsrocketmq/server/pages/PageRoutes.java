package io.dmsrocketmq.server.pages;

import io.dmsrocketmq.server.http.PackagedDocument;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;

/** Leads browsers to the pages. Everything that they load comes from this server. */
@Singleton
public final class PageRoutes {

  private static final String OWN = "pages/";
  private static final String LIBRARY = OWN + "swagger-ui/";

  /** Pages load nothing from elsewhere, send nothing elsewhere, and stand in no frame. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
          + " img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none';"
          + " frame-ancestors 'none'";

  /** Makes the routes; the container calls this. */
  public PageRoutes() {}

  void register(@Observes Router router) {
    serve(router, "/", OWN + "index.html", "text/html");
    serve(router, "/docs", OWN + "docs.html", "text/html");
    serve(router, "/pages/docs.js", OWN + "docs.js", "text/javascript");
    serve(router, "/pages/page.css", OWN + "page.css", "text/css");
    serve(router, "/pages/swagger-ui.css", LIBRARY + "swagger-ui.css", "text/css");
    serve(
        router, "/pages/swagger-ui-bundle.js", LIBRARY + "swagger-ui-bundle.js", "text/javascript");
  }

  private static void serve(Router router, String path, String resource, String mediaType) {
    PackagedDocument.serve(
        router,
        path,
        resource,
        Map.of(
            "Content-Type", mediaType + ";charset=UTF-8",
            "Content-Security-Policy", POLICY,
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "no-referrer",
            // Another version of the server may answer at the same address tomorrow.
            "Cache-Control", "no-cache"));
  }
}
