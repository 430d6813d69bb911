package io.dmsrocketmq.client.bench;

import com.huaweicloud.sdk.core.auth.BasicCredentials;
import com.huaweicloud.sdk.rocketmq.v2.RocketMQClient;
import com.huaweicloud.sdk.rocketmq.v2.model.ShowInstanceRequest;
import java.util.List;

/** The SDK of the vendor: signed and typed. */
final class SdkContestant implements Contestant {

  private final RocketMQClient client;

  SdkContestant(String name, String endpoint) {
    this.client =
        RocketMQClient.newBuilder()
            .withCredential(
                new BasicCredentials().withAk(ACCESS_KEY).withSk(SECRET_KEY).withProjectId(PROJECT))
            .withEndpoints(List.of(endpoint))
            .build();
  }

  @Override
  public String call() {
    return client.showInstance(new ShowInstanceRequest().withInstanceId(INSTANCE)).getName();
  }
}
