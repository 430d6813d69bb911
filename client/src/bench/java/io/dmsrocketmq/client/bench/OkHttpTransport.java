package io.dmsrocketmq.client.bench;

import io.dmsrocketmq.client.transport.Headers;
import io.dmsrocketmq.client.transport.Transport;
import io.dmsrocketmq.client.transport.TransportException;
import io.dmsrocketmq.client.transport.TransportRequest;
import io.dmsrocketmq.client.transport.TransportResponse;
import java.io.IOException;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** A candidate: OkHttp, without its retries and redirections. */
final class OkHttpTransport implements Transport {

  private final OkHttpClient client =
      new OkHttpClient.Builder().retryOnConnectionFailure(false).followRedirects(false).build();

  @Override
  public TransportResponse send(TransportRequest request) throws TransportException {
    byte[] body = request.body();
    Request.Builder builder =
        new Request.Builder()
            .url(request.uri().toString())
            .method(request.method(), body == null ? null : RequestBody.create(body));
    request.headers().forEach(builder::header);
    try (Response response = client.newCall(builder.build()).execute()) {
      Headers.Builder headers = Headers.builder();
      for (int i = 0; i < response.headers().size(); i++) {
        headers.add(response.headers().name(i), response.headers().value(i));
      }
      return new TransportResponse(response.code(), headers.build(), response.body().bytes());
    } catch (IOException e) {
      throw new TransportException(String.valueOf(e.getMessage()), true, e);
    }
  }

  @Override
  public void close() {
    client.connectionPool().evictAll();
  }
}
