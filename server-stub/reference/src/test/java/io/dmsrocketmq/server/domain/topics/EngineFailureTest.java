package io.dmsrocketmq.server.domain.topics;

import static io.dmsrocketmq.server.testing.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.dmsrocketmq.server.api.ErrorCode;
import io.dmsrocketmq.server.domain.engine.EngineException;
import io.dmsrocketmq.server.domain.engine.TopicEngine;
import io.dmsrocketmq.server.domain.instances.InstanceAccess;
import io.dmsrocketmq.server.error.DmsException;
import io.dmsrocketmq.server.model.UpdateTopicRequest;
import io.dmsrocketmq.server.store.Database;
import io.dmsrocketmq.server.testing.MessagingFixture;
import io.dmsrocketmq.server.testing.ReplacedCalls;
import io.dmsrocketmq.server.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestDatabase.class)
class EngineFailureTest {

  @Test
  void update_whenTheEngineFails_saysSoWithoutTheReason(Database database) {
    MessagingFixture fixture = new MessagingFixture(database);
    fixture.createTopic("topic");
    TopicEngine failing =
        ReplacedCalls.failing(
            TopicEngine.class,
            fixture.engine.topics(),
            "update",
            new EngineException("broker-0 at 10.0.0.1", new IllegalStateException()));
    TopicService service =
        new TopicService(
            new InstanceAccess(fixture.instances.store), fixture.products, failing, database);

    DmsException refusal =
        refusal(
            () ->
                service.update(
                    fixture.project,
                    fixture.instanceId,
                    "topic",
                    UpdateTopicRequest.builder().readQueueNum(2).build()));

    assertThat(refusal.code()).isEqualTo(ErrorCode.TOPIC_UPDATE_FAILED);
    assertThat(refusal).hasMessageContaining("topic").hasMessageNotContaining("10.0.0.1");
  }
}
