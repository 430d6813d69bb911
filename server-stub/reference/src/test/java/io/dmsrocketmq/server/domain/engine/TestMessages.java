package io.dmsrocketmq.server.domain.engine;

import io.dmsrocketmq.server.domain.engine.MessageSeeding.MessageDraft;
import io.dmsrocketmq.server.domain.engine.MessageSeeding.QueuePlace;
import io.dmsrocketmq.server.domain.engine.StoredMessage.Property;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Messages that are in order, for tests to change what matters to them. */
public final class TestMessages {
  private @Nullable String id;
  private @Nullable String uniqueKey;
  private @Nullable QueuePlace place;
  private List<String> keys = List.of();
  private String tags = "";
  private List<Property> properties = List.of();
  private final MessageBody body;
  private long storedAt = 1_700_000_000_000L;
  private @Nullable String producerGroup;

  private TestMessages(MessageBody body) {
    this.body = body;
  }

  /** Starts a message with a text. */
  public static TestMessages draft(String text) {
    return new TestMessages(MessageBody.of(text));
  }

  /** Starts a message with any content. */
  public static TestMessages draft(MessageBody body) {
    return new TestMessages(body);
  }

  /** Gives it its identifiers. */
  public TestMessages ids(@Nullable String newId, @Nullable String newUniqueKey) {
    this.id = newId;
    this.uniqueKey = newUniqueKey;
    return this;
  }

  /** Puts it into a queue. */
  public TestMessages in(QueuePlace newPlace) {
    this.place = newPlace;
    return this;
  }

  /** Gives it keys. */
  public TestMessages keys(String... newKeys) {
    this.keys = List.of(newKeys);
    return this;
  }

  /** Gives it a tag. */
  public TestMessages tags(String newTags) {
    this.tags = newTags;
    return this;
  }

  /** Gives it further properties. */
  public TestMessages properties(Property... newProperties) {
    this.properties = List.of(newProperties);
    return this;
  }

  /** Says when it is stored. */
  public TestMessages storedAt(long time) {
    this.storedAt = time;
    return this;
  }

  /** Lets its producer report. */
  public TestMessages tracedBy(String group) {
    this.producerGroup = group;
    return this;
  }

  /** Makes the message. */
  public MessageDraft build() {
    return new MessageDraft(
        id,
        uniqueKey,
        0,
        place,
        keys,
        tags,
        properties,
        body,
        storedAt - 5,
        storedAt,
        "192.0.2.99:50000",
        0,
        producerGroup);
  }
}
