package io.dmsrocketmq.client.support;

import io.dmsrocketmq.client.transport.Headers;
import io.dmsrocketmq.client.transport.Transport;
import io.dmsrocketmq.client.transport.TransportException;
import io.dmsrocketmq.client.transport.TransportRequest;
import io.dmsrocketmq.client.transport.TransportResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Issues tokens and takes none but the last one, all in memory. */
public final class TokenService implements Transport {

  private static final String EXPIRED =
      "{\"error_code\":\"DMS.10240102\",\"error_msg\":\"The token has expired.\"}";

  private final AtomicInteger issued = new AtomicInteger();
  private final AtomicInteger calls = new AtomicInteger();
  private final AtomicInteger refusals = new AtomicInteger();
  private volatile String valid = "";
  private volatile int issuerStatus = 201;
  private volatile int expiresAfterCall = -1;
  private volatile @Nullable CountDownLatch gate;
  private volatile @Nullable String lastIssueRequest;

  /** Declares the present token expired. */
  public void expire() {
    valid = "";
  }

  /** Declares the present token expired once so many calls have come. */
  public void expireAfterCall(int number) {
    expiresAfterCall = number;
  }

  /** Refuses or grants tokens from now on. */
  public void answerIssues(int status) {
    issuerStatus = status;
  }

  /** Lets requests for tokens wait until the gate opens. */
  public void gate(CountDownLatch opening) {
    gate = opening;
  }

  /** Returns how many tokens were asked for. */
  public int issues() {
    return issued.get();
  }

  /** Returns how many calls came with a token that is not valid. */
  public int refusals() {
    return refusals.get();
  }

  /** Returns the body of the last request for a token. */
  public @Nullable String lastIssueRequest() {
    return lastIssueRequest;
  }

  @Override
  public TransportResponse send(TransportRequest request)
      throws TransportException, InterruptedException {
    return request.uri().getPath().equals("/v3/auth/tokens") ? issue(request) : serve(request);
  }

  private TransportResponse issue(TransportRequest request) throws InterruptedException {
    lastIssueRequest = new String(request.body(), StandardCharsets.UTF_8);
    int number = issued.incrementAndGet();
    CountDownLatch opening = gate;
    if (opening != null) {
      opening.await();
    }
    if (issuerStatus != 201) {
      return answer(issuerStatus, Map.of(), "{\"error_code\":\"DMS.10240101\"}");
    }
    String token = "token-" + number;
    valid = token;
    String body =
        "{\"token\":{\"issued_at\":\"2019-02-12T06:52:13.8550001234Z\","
            + "\"expires_at\":\"2019-02-13T06:52:13.8550001234Z\"}}";
    return answer(201, Map.of("X-Subject-Token", List.of(token)), body);
  }

  private TransportResponse serve(TransportRequest request) {
    if (calls.incrementAndGet() == expiresAfterCall) {
      expire();
    }
    if (valid.isEmpty() || !valid.equals(request.headers().get("X-Auth-Token"))) {
      refusals.incrementAndGet();
      return answer(401, Map.of(), EXPIRED);
    }
    return answer(200, Map.of(), "{\"name\":\"one\"}");
  }

  private static TransportResponse answer(
      int status, Map<String, List<String>> headers, String body) {
    return new TransportResponse(
        status, Headers.of(headers), body.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() {}
}
