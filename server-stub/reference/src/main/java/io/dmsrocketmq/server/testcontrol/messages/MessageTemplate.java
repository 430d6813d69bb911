package io.dmsrocketmq.server.testcontrol.messages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.dmsrocketmq.server.domain.Texts;
import io.dmsrocketmq.server.domain.engine.MessageBody;
import io.dmsrocketmq.server.domain.engine.MessageProperties;
import io.dmsrocketmq.server.domain.engine.MessageSeeding.MessageDraft;
import io.dmsrocketmq.server.domain.engine.MessageSeeding.QueuePlace;
import io.dmsrocketmq.server.domain.engine.StoredMessage.Property;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A message that is to be sent. Where it stands for many, each {@value #NUMBER} in its body and its
 * keys becomes the number of the message, from zero.
 *
 * @param messageId its identifier; one that tells its place, if left out
 * @param uniqueKey the identifier that its producer gives to it; made of place and seed, if left
 *     out
 * @param broker the broker, together with the queue
 * @param queue the queue; the next one in turn, if left out
 * @param keys its keys
 * @param tags its tag
 * @param properties its further properties, in their order
 * @param body its content as text
 * @param bodyBase64 its content as bytes, instead of the text
 * @param bornAt when it is made; when it is stored, if left out
 * @param storedAt when it is stored; now, if left out
 * @param bornHost address of the producer, with a port
 * @param reconsumeTimes how often it was delivered again
 */
record MessageTemplate(
    @JsonProperty("msg_id") @Nullable String messageId,
    @JsonProperty("unique_key") @Nullable String uniqueKey,
    @JsonProperty("broker") @Nullable String broker,
    @JsonProperty("queue") @Nullable Integer queue,
    @JsonProperty("keys") @Nullable List<String> keys,
    @JsonProperty("tags") @Nullable String tags,
    @JsonProperty("properties") @Nullable List<PropertySeed> properties,
    @JsonProperty("body") @Nullable String body,
    @JsonProperty("body_base64") @Nullable String bodyBase64,
    @JsonProperty("born_at") @Nullable Long bornAt,
    @JsonProperty("stored_at") @Nullable Long storedAt,
    @JsonProperty("born_host") @Nullable String bornHost,
    @JsonProperty("reconsume_times") @Nullable Integer reconsumeTimes) {

  /** A property. */
  record PropertySeed(
      @JsonProperty("name") @Nullable String name, @JsonProperty("value") @Nullable String value) {}

  static final String NUMBER = "{n}";
  static final int LONGEST_ID = 256;

  /** As long as the property that holds it is allowed to be on brokers. */
  private static final int LONGEST_PROPERTY = 4096;

  private static final int MOST_KEYS = 32;
  private static final int MOST_PROPERTIES = 64;
  private static final int LARGEST_BODY = 4 * 1024 * 1024;
  private static final String PRODUCER = "127.0.0.1:50000";
  private static final Pattern ADDRESS = Pattern.compile("\\S{1,255}:\\d{1,5}");
  private static final Set<String> OWN_PROPERTIES =
      Set.of(
          MessageProperties.KEYS,
          MessageProperties.UNIQUE_KEY,
          MessageProperties.CLUSTER,
          MessageProperties.TAGS);

  void check(String path, Findings findings) {
    findings.text(path + "msg_id", messageId, LONGEST_ID);
    findings.text(path + "unique_key", uniqueKey, LONGEST_ID);
    findings.addIf(
        (broker == null) != (queue == null), path + "queue", "goes together with broker");
    findings.text(path + "tags", tags, LONGEST_ID);
    checkKeys(path + "keys", findings);
    checkProperties(path + "properties", findings);
    checkBody(path, findings);
    findings.time(path + "born_at", bornAt);
    findings.time(path + "stored_at", storedAt);
    findings.addIf(
        bornHost != null && !ADDRESS.matcher(bornHost).matches(),
        path + "born_host",
        "must be a host, a colon and a port");
    findings.number(path + "reconsume_times", reconsumeTimes, 0, Integer.MAX_VALUE);
  }

  private void checkKeys(String path, Findings findings) {
    List<String> given = requireNonNullElse(keys, List.of());
    findings.addIf(given.size() > MOST_KEYS, path, "must have at most " + MOST_KEYS + " entries");
    for (int index = 0; index < given.size(); index++) {
      String field = path + "[" + index + "]";
      String key = given.get(index);
      findings.required(field, key);
      findings.text(field, key, LONGEST_ID);
      findings.addIf(key != null && key.contains(" "), field, "must not hold a space");
    }
  }

  private void checkProperties(String path, Findings findings) {
    List<PropertySeed> given = requireNonNullElse(properties, List.of());
    findings.addIf(
        given.size() > MOST_PROPERTIES, path, "must have at most " + MOST_PROPERTIES + " entries");
    for (int index = 0; index < given.size(); index++) {
      String field = path + "[" + index + "]";
      PropertySeed property = given.get(index);
      findings.required(field, property);
      if (property != null) {
        findings.required(field + ".name", property.name());
        findings.text(field + ".name", property.name(), LONGEST_ID);
        findings.addIf(
            property.name() != null && OWN_PROPERTIES.contains(property.name()),
            field + ".name",
            "belongs to a property that has a field of its own");
        findings.required(field + ".value", property.value());
        if (property.value() != null && !property.value().isEmpty()) {
          findings.text(field + ".value", property.value(), LONGEST_PROPERTY);
        }
      }
    }
  }

  private void checkBody(String path, Findings findings) {
    if ((body == null) == (bodyBase64 == null)) {
      findings.add(path + "body", "must be given, or body_base64 must, but not both");
      return;
    }
    String field = path + (body == null ? "body_base64" : "body");
    if (body != null && hasHalfPair(body)) {
      findings.add(field, "must not hold half of a surrogate pair");
      return;
    }
    try {
      int size = bytes(0).length;
      findings.addIf(
          size < 1 || size > LARGEST_BODY,
          field,
          "must have between 1 and " + LARGEST_BODY + " bytes");
    } catch (IllegalArgumentException noBase64) {
      findings.add(field, "must be Base64");
    }
  }

  private static boolean hasHalfPair(String text) {
    return !Texts.isStorable(text.replace("\0", ""));
  }

  /** Tells how many bytes the body has; only of a template that was checked. */
  int size() {
    return bytes(0).length;
  }

  /** Gives the body of all messages, or nothing if it is another one for each. */
  @Nullable MessageBody sameBody() {
    return body != null && body.contains(NUMBER) ? null : body(0);
  }

  MessageBody body(int number) {
    return MessageBody.of(bytes(number));
  }

  @Nullable QueuePlace place() {
    return broker == null || queue == null ? null : new QueuePlace(broker, queue);
  }

  /**
   * Makes a message of it; only of a template that was checked.
   *
   * @param number number of the message
   * @param content its body
   * @param now when it is stored, if the template does not say
   * @param later how much later it is stored than the template says
   */
  MessageDraft draft(
      int number,
      MessageBody content,
      long now,
      long later,
      long seed,
      @Nullable String producerGroup) {
    long stored = requireNonNullElse(storedAt, now) + later;
    long born = bornAt == null ? stored : bornAt + later;
    return new MessageDraft(
        messageId,
        uniqueKey,
        seed,
        place(),
        requireNonNullElse(keys, List.<String>of()).stream()
            .map(key -> numbered(key, number))
            .toList(),
        requireNonNullElse(tags, ""),
        requireNonNullElse(properties, List.<PropertySeed>of()).stream()
            .map(
                property ->
                    new Property(requireNonNull(property.name()), requireNonNull(property.value())))
            .toList(),
        content,
        born,
        stored,
        requireNonNullElse(bornHost, PRODUCER),
        requireNonNullElse(reconsumeTimes, 0),
        producerGroup);
  }

  private byte[] bytes(int number) {
    return body == null
        ? Base64.getDecoder().decode(requireNonNull(bodyBase64))
        : numbered(body, number).getBytes(UTF_8);
  }

  private static String numbered(String text, int number) {
    return text.replace(NUMBER, Integer.toString(number));
  }
}
