package io.dmsrocketmq.server.auth;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A request as it would come over the wire. */
final class TestRequest implements RequestView {
  private final String method;
  private final String rawPath;
  private final @Nullable String rawQuery;
  private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private byte[] body = new byte[0];

  private TestRequest(String method, String rawPath, @Nullable String rawQuery) {
    this.method = method;
    this.rawPath = rawPath;
    this.rawQuery = rawQuery;
  }

  static TestRequest of(String method, String target) {
    int question = target.indexOf('?');
    return question < 0
        ? new TestRequest(method, target, null)
        : new TestRequest(method, target.substring(0, question), target.substring(question + 1));
  }

  TestRequest with(String header, String value) {
    headers.put(header, value);
    return this;
  }

  TestRequest withBody(String text) {
    body = text.getBytes(UTF_8);
    return this;
  }

  Map<String, String> headers() {
    return headers;
  }

  @Override
  public String method() {
    return method;
  }

  @Override
  public String rawPath() {
    return rawPath;
  }

  @Override
  public @Nullable String rawQuery() {
    return rawQuery;
  }

  @Override
  public @Nullable String header(String name) {
    return headers.get(name.toLowerCase(Locale.ROOT));
  }

  @Override
  public byte[] body() {
    return body.clone();
  }
}
