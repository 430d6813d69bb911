package io.dmsrocketmq.client.samples;

import io.dmsrocketmq.client.RocketMqClient;
import io.dmsrocketmq.client.auth.Credentials;

/** The first call: how many instances does the project have? */
public final class FirstCallSample {

  private FirstCallSample() {}

  /**
   * Prints the number of instances of a project.
   *
   * @param args endpoint, project, access key and secret key
   */
  public static void main(String[] args) {
    try (RocketMqClient client =
        RocketMqClient.builder()
            .endpoint(args[0])
            .projectId(args[1])
            .credentials(Credentials.accessKey(args[2], args[3]))
            .build()) {
      System.out.println(client.instances().listInstances().instanceNum());
    }
  }
}
