package io.dmsrocketmq.client.bench;

import io.dmsrocketmq.client.RocketMqClient;
import io.dmsrocketmq.client.RocketMqClientBuilder;
import io.dmsrocketmq.client.auth.Credentials;
import io.dmsrocketmq.client.transport.Transport;

/** This project's client: signed and typed. */
final class OursContestant implements Contestant {

  private final RocketMqClient client;

  OursContestant(String name, String endpoint) {
    RocketMqClientBuilder builder =
        RocketMqClient.builder()
            .endpoint(endpoint)
            .projectId(PROJECT)
            .credentials(Credentials.accessKey(ACCESS_KEY, SECRET_KEY));
    if (!name.equals("ours")) {
      builder.transport(transport(name));
    }
    this.client = builder.build();
  }

  private static Transport transport(String name) {
    return switch (name) {
      case "ours-httpurlconnection" -> new UrlConnectionTransport();
      case "ours-java.net.http" -> new JdkTransport();
      case "ours-apache5" -> new ApacheTransport();
      case "ours-okhttp" -> new OkHttpTransport();
      default -> throw new IllegalArgumentException(name);
    };
  }

  @Override
  public String call() {
    return client.instances().showInstance(INSTANCE).name();
  }
}
