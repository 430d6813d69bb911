package io.dmsrocketmq.client.bench;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.dmsrocketmq.client.model.Instance;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;

/** What one writes without a library: typed, but not signed. Nothing that does more can do less. */
final class BareContestant implements Contestant {

  private final ObjectReader reader =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build()
          .readerFor(Instance.class);
  private final URL url;

  BareContestant(String name, String endpoint) throws Exception {
    this.url = URI.create(endpoint + "/v2/" + PROJECT + "/instances/" + INSTANCE).toURL();
  }

  @Override
  public String call() throws Exception {
    HttpURLConnection connection = (HttpURLConnection) url.openConnection();
    connection.setRequestProperty("Accept", "application/json");
    try (InputStream body = connection.getInputStream()) {
      Instance instance = reader.readValue(body);
      return instance.name();
    }
  }
}
