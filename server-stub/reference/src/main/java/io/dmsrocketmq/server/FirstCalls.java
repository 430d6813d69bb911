package io.dmsrocketmq.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNullElse;

import io.dmsrocketmq.server.api.Operation;
import io.dmsrocketmq.server.auth.DemoTenant;
import io.dmsrocketmq.server.auth.User;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Calls every operation that reads. What is answered does not matter, only that something is. */
final class FirstCalls {

  private static final Pattern PARAMETER = Pattern.compile("\\{\\w+}");
  private static final String NOTHING_BY_THAT_NAME = "00000000-0000-4000-8000-000000000000";
  private static final int PATIENCE_MILLIS = 30_000;

  private final URI base;
  private final String project;
  private @Nullable String token;

  private FirstCalls(URI base, String project) {
    this.base = base;
    this.project = project;
  }

  static void make(URI base) throws IOException {
    User user = DemoTenant.user();
    FirstCalls calls = new FirstCalls(base, user.projects().get(0).id());
    String login = StartHints.tokenRequest(user, calls.project);
    calls.token = calls.call(Operation.OBTAIN_TOKEN, login).getHeaderField("X-Subject-Token");
    for (Operation operation : Operation.values()) {
      if (operation.method().equals("GET")) {
        calls.call(operation, null);
      }
    }
    calls.call(Operation.CREATE_INSTANCE, "{}");
  }

  private HttpURLConnection call(Operation operation, @Nullable String body) throws IOException {
    String path = operation.path().replace("{project_id}", project);
    URI target = base.resolve(PARAMETER.matcher(path).replaceAll(NOTHING_BY_THAT_NAME));
    HttpURLConnection connection =
        (HttpURLConnection) target.toURL().openConnection(Proxy.NO_PROXY);
    connection.setRequestMethod(operation.method());
    connection.setReadTimeout(PATIENCE_MILLIS);
    connection.setRequestProperty("X-Auth-Token", requireNonNullElse(token, ""));
    if (body != null) {
      connection.setRequestProperty("Content-Type", "application/json");
      connection.setDoOutput(true);
      connection.getOutputStream().write(body.getBytes(UTF_8));
    }
    boolean refused = connection.getResponseCode() >= HttpURLConnection.HTTP_BAD_REQUEST;
    try (InputStream answer = refused ? connection.getErrorStream() : connection.getInputStream()) {
      if (answer != null) {
        answer.readAllBytes();
      }
    }
    return connection;
  }
}
