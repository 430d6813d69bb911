package io.dmsrocketmq.client.bench;

import io.dmsrocketmq.client.transport.Headers;
import io.dmsrocketmq.client.transport.Transport;
import io.dmsrocketmq.client.transport.TransportException;
import io.dmsrocketmq.client.transport.TransportRequest;
import io.dmsrocketmq.client.transport.TransportResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A candidate: the oldest client of the JDK. */
final class UrlConnectionTransport implements Transport {

  @Override
  public TransportResponse send(TransportRequest request) throws TransportException {
    try {
      HttpURLConnection connection = (HttpURLConnection) request.uri().toURL().openConnection();
      connection.setRequestMethod(request.method());
      connection.setInstanceFollowRedirects(false);
      connection.setReadTimeout((int) request.timeout().toMillis());
      request.headers().forEach(connection::setRequestProperty);
      if (request.body() != null) {
        connection.setDoOutput(true);
        connection.getOutputStream().write(request.body());
      }
      int status = connection.getResponseCode();
      try (InputStream body =
          status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
        return new TransportResponse(status, headers(connection), body.readAllBytes());
      }
    } catch (IOException e) {
      throw new TransportException(String.valueOf(e.getMessage()), true, e);
    }
  }

  private static Headers headers(HttpURLConnection connection) {
    Map<String, List<String>> named =
        connection.getHeaderFields().entrySet().stream()
            .filter(header -> header.getKey() != null)
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    return Headers.of(named);
  }

  @Override
  public void close() {
    // Its pool belongs to the whole process and cannot be closed.
  }
}
