package io.dmsrocketmq.contract.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import io.dmsrocketmq.client.model.ErrorCode;
import io.dmsrocketmq.contract.state.TagFacts;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PactConsumer.class)
class TagsConsumerPactTest {

  private static final String KEY = TagCalls.BATCH_UPDATE_INSTANCE_TAGS.inBody("/tags/0/key");
  private static final String VALUE = TagCalls.BATCH_UPDATE_INSTANCE_TAGS.inBody("/tags/0/value");
  private static final String OTHER_KEY = TagCalls.BATCH_UPDATE_INSTANCE_TAGS.inBody("/tags/1/key");

  private static Agreement<Optional<Void>> creation(String description) {
    return Agreement.on(TagCalls.BATCH_UPDATE_INSTANCE_TAGS, description)
        .inAnInstance()
        .given(TagFacts.IS_MISSING, "key", KEY)
        .given(TagFacts.IS_MISSING, "key", OTHER_KEY);
  }

  @Test
  void batchUpdateInstanceTags_thatAddsTwo_isAnsweredWithoutABody() {
    creation("an addition of two tags").answers(204);
  }

  @Test
  void batchUpdateInstanceTags_thatRemovesOne_isAnsweredWithoutABody() {
    Agreement.on(TagCalls.BATCH_UPDATE_INSTANCE_TAGS, "batch-delete", "a removal of one tag")
        .inAnInstance()
        .given(TagFacts.EXISTS, "key", KEY, "value", VALUE)
        .answers(204);
  }

  @Test
  void batchUpdateInstanceTags_whenTheKeyIsTaken_isRefused() {
    Agreement.on(TagCalls.BATCH_UPDATE_INSTANCE_TAGS, "an addition of a key that is taken")
        .inAnInstance()
        .given(TagFacts.EXISTS, "key", KEY, "value", "other")
        .refuses(ErrorCode.TAG_KEY_EXISTS);
  }

  @Test
  void batchUpdateInstanceTags_whenTheTagIsMissing_isRefused() {
    Agreement.on(
            TagCalls.BATCH_UPDATE_INSTANCE_TAGS,
            "batch-delete",
            "a removal of a tag that is missing")
        .inAnInstance()
        .given(TagFacts.IS_MISSING, "key", KEY)
        .refuses(ErrorCode.TAG_NOT_FOUND);
  }

  @Test
  void batchUpdateInstanceTags_withABadTag_isRefused() {
    creation("an addition of a key that is too long")
        .changed("/tags/0/key", "k".repeat(129))
        .refuses(ErrorCode.INVALID_TAG_KEY_LENGTH);
    creation("an addition of a key with a bad character")
        .changed("/tags/0/key", "a*b")
        .refuses(ErrorCode.INVALID_TAG_KEY_CHARACTERS);
    creation("an addition of a value that is too long")
        .changed("/tags/0/value", "v".repeat(256))
        .refuses(ErrorCode.TAG_VALUE_TOO_LONG);
    creation("an unknown action").changed("/action", "keep").refuses(ErrorCode.INVALID_TAG_ACTION);
  }

  @Test
  void listInstanceTags_whenThereAreSome_answersKeyAndValue() {
    var page =
        Agreement.on(TagCalls.LIST_INSTANCE_TAGS, "a query of the tags of an instance")
            .inAnInstance()
            .given(TagFacts.EXISTS, "key", KEY, "value", VALUE)
            .answers(200);

    assertThat(page.tags()).hasSize(2).extracting("key").contains(KEY);
  }

  @Test
  void listProjectTags_whenThereAreSome_answersTheValuesOfEachKey() {
    var page =
        Agreement.on(TagCalls.LIST_PROJECT_TAGS, "a query of the tags of a project")
            .inAnInstance()
            .given(TagFacts.EXISTS, "key", KEY, "value", VALUE)
            .answers(200);

    assertThat(page.tags()).hasSize(2).allSatisfy(tag -> assertThat(tag.values()).isNotEmpty());
  }
}
