package io.dmsrocketmq.client.support;

import io.dmsrocketmq.client.RocketMqClient;
import io.dmsrocketmq.client.auth.Credentials;

/** A program that makes an asynchronous call, does not close its client, and ends. */
public final class AsynchronousMain {

  private AsynchronousMain() {}

  /** Calls the server at the given address. */
  public static void main(String[] args) throws Exception {
    RocketMqClient client =
        RocketMqClient.builder()
            .endpoint(args[0])
            .iamEndpoint(args[0])
            .projectId("p1")
            .credentials(Credentials.password("account", "user-name", "Sesame-0pen"))
            .build();
    System.out.println(client.instances().showInstanceAsync("i1").get().name());
  }
}
