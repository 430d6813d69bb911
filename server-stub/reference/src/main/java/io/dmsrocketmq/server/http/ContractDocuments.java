package io.dmsrocketmq.server.http;

import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;

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

  private static void serve(Router router, String path, String file, String mediaType) {
    PackagedDocument.serve(router, path, FOLDER + file, Map.of("Content-Type", mediaType));
  }
}
