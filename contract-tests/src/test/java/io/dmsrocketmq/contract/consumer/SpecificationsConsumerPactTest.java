package io.dmsrocketmq.contract.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.IntNode;
import io.dmsrocketmq.client.model.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PactConsumer.class)
class SpecificationsConsumerPactTest {

  @Test
  void listSpecifications_always_answersTheProducts() {
    var page =
        Agreement.on(
                SpecificationCalls.LIST_SPECIFICATIONS,
                "a query of what an instance can be changed to")
            .inAnInstance()
            .answers(200);

    assertThat(page.products()).isNotEmpty().extracting("productId").doesNotContainNull();
  }

  @Test
  void listSpecifications_ofAType_answersTheProducts() {
    var page =
        Agreement.on(SpecificationCalls.LIST_SPECIFICATIONS, "a query of the products of a type")
            .inAnInstance()
            .query("type", SpecificationCalls.LIST_SPECIFICATIONS.parameter("type"))
            .answers(200);

    assertThat(page.products()).isNotEmpty();
  }

  @Test
  void resizeInstance_withMoreBrokers_answersTheJob() {
    var job =
        Agreement.on(SpecificationCalls.RESIZE_INSTANCE, "a change to two brokers")
            .inAnInstance()
            .answers(200);

    assertThat(job.jobId()).isNotBlank();
  }

  @Test
  void resizeInstance_withoutTheNumbers_isRefused() {
    Agreement.on(
            SpecificationCalls.RESIZE_INSTANCE,
            "recorded",
            "a change to more brokers without their number")
        .inAnInstance()
        .refuses(ErrorCode.INVALID_REQUEST_PARAMETER);
  }

  @Test
  void resizeInstance_withTooLittleStorage_isRefused() {
    Agreement.on(SpecificationCalls.RESIZE_INSTANCE, "a change to less storage than there is")
        .inAnInstance()
        .changed("/new_storage_space", IntNode.valueOf(1))
        .refuses(ErrorCode.INVALID_STORAGE_SPACE);
  }

  @Test
  void resizeInstance_ofAnUnknownKind_isRefused() {
    Agreement.on(SpecificationCalls.RESIZE_INSTANCE, "a change of an unknown kind")
        .inAnInstance()
        .changed("/oper_type", "diagonal")
        .refuses(ErrorCode.INVALID_REQUEST_PARAMETER);
  }
}
