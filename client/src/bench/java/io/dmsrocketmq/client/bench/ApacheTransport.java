package io.dmsrocketmq.client.bench;

import io.dmsrocketmq.client.transport.Headers;
import io.dmsrocketmq.client.transport.Transport;
import io.dmsrocketmq.client.transport.TransportException;
import io.dmsrocketmq.client.transport.TransportRequest;
import io.dmsrocketmq.client.transport.TransportResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.support.ClassicRequestBuilder;

/** A candidate: Apache HttpClient 5, blocking, without its retries, cookies and redirections. */
final class ApacheTransport implements Transport {

  private final CloseableHttpClient client =
      HttpClients.custom()
          .setConnectionManager(
              PoolingHttpClientConnectionManagerBuilder.create()
                  .setMaxConnPerRoute(32)
                  .setMaxConnTotal(32)
                  .build())
          .disableAutomaticRetries()
          .disableRedirectHandling()
          .disableCookieManagement()
          .disableAuthCaching()
          .build();

  @Override
  public TransportResponse send(TransportRequest request) throws TransportException {
    ClassicRequestBuilder builder =
        ClassicRequestBuilder.create(request.method()).setUri(request.uri());
    request.headers().forEach(builder::setHeader);
    if (request.body() != null) {
      builder.setEntity(new ByteArrayEntity(request.body(), ContentType.APPLICATION_JSON));
    }
    try {
      return client.execute(builder.build(), ApacheTransport::read);
    } catch (IOException e) {
      throw new TransportException(String.valueOf(e.getMessage()), true, e);
    }
  }

  private static TransportResponse read(ClassicHttpResponse response) throws IOException {
    Headers.Builder headers = Headers.builder();
    for (Header header : response.getHeaders()) {
      headers.add(header.getName(), header.getValue());
    }
    HttpEntity entity = response.getEntity();
    byte[] body = entity == null ? new byte[0] : EntityUtils.toByteArray(entity);
    return new TransportResponse(response.getCode(), headers.build(), body);
  }

  @Override
  public void close() {
    try {
      client.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
