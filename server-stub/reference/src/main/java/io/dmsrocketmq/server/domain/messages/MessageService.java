package io.dmsrocketmq.server.domain.messages;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import io.dmsrocketmq.server.domain.Transactions;
import io.dmsrocketmq.server.domain.contract.Reading;
import io.dmsrocketmq.server.domain.engine.ConsumeResult;
import io.dmsrocketmq.server.domain.engine.Engine;
import io.dmsrocketmq.server.domain.engine.EngineInstance;
import io.dmsrocketmq.server.domain.engine.EnginePage;
import io.dmsrocketmq.server.domain.engine.MessageEngine.ConsumerOfflineException;
import io.dmsrocketmq.server.domain.engine.MessageProperties;
import io.dmsrocketmq.server.domain.engine.MessageSearch;
import io.dmsrocketmq.server.domain.engine.ScanBudget;
import io.dmsrocketmq.server.domain.engine.StoredMessage;
import io.dmsrocketmq.server.domain.instances.InstanceAccess;
import io.dmsrocketmq.server.error.DmsException;
import io.dmsrocketmq.server.model.ExportDeadLetterMessagesRequest;
import io.dmsrocketmq.server.model.Message;
import io.dmsrocketmq.server.model.MessageOutcome;
import io.dmsrocketmq.server.model.MessagePage;
import io.dmsrocketmq.server.model.MessageTrace;
import io.dmsrocketmq.server.model.ResendDeadLetterMessagesRequest;
import io.dmsrocketmq.server.model.ResendDeadLetterMessagesResult;
import io.dmsrocketmq.server.model.VerifyMessageConsumptionRequest;
import io.dmsrocketmq.server.model.VerifyMessageConsumptionResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What the requests of the family do. Requests have passed the constraints of the contract before
 * they come here.
 */
public final class MessageService {
  private final InstanceAccess access;
  private final Engine engine;
  private final Transactions transactions;
  private final MessageTopics topics;
  private final MessageAnswers answers;
  private final QueryGate queries;
  private final Reading reading;

  /**
   * Creates the service.
   *
   * @param access the way to an instance
   * @param engine holds the messages
   * @param transactions makes changes lasting
   * @param recorded an answer as the contract records it, in which everything went well
   * @param reading whether the recorded query passes, which says neither a message nor times
   * @param limits what queries may cost
   * @param nanoTime measures how long they take, as {@link System#nanoTime} does
   */
  public MessageService(
      InstanceAccess access,
      Engine engine,
      Transactions transactions,
      ResendDeadLetterMessagesResult recorded,
      Reading reading,
      QueryLimits limits,
      LongSupplier nanoTime) {
    this.access = access;
    this.engine = engine;
    this.transactions = transactions;
    this.topics = new MessageTopics(engine);
    this.answers = new MessageAnswers(recorded);
    this.queries = new QueryGate(limits, nanoTime);
    this.reading = reading;
  }

  /**
   * Lists messages of a topic.
   *
   * @param projectId the project
   * @param instanceId the instance
   * @param query which messages
   * @return the page, and the number of all messages that match
   * @throws DmsException if there is no such instance or topic, the times are not in order, or the
   *     query costs too much
   */
  public MessagePage list(String projectId, String instanceId, MessageListQuery query) {
    EngineInstance instance = toRead(projectId, instanceId);
    TimeRange range = MessageRules.range(query, reading);
    topics.check(instance, query.topic());
    EnginePage<StoredMessage> page =
        queries.run(
            budget ->
                query.messageId() == null
                    ? search(instance, query, range, budget)
                    : lookUp(instance, query.messageId(), query, range, budget));
    return answers.page(instanceId, page.items(), page.total());
  }

  /**
   * Shows what clients reported about a message.
   *
   * @param projectId the project
   * @param instanceId the instance
   * @param messageId either identifier of the message
   * @return the reports, none for a message that does not exist
   * @throws DmsException if there is no such instance, or the query costs too much
   */
  public MessageTrace trace(String projectId, String instanceId, String messageId) {
    EngineInstance instance = toRead(projectId, instanceId);
    return answers.trace(
        queries.run(budget -> engine.messages().trace(instance, messageId, budget)));
  }

  /**
   * Shows dead letters.
   *
   * @param projectId the project
   * @param instanceId the instance
   * @param request which dead letters
   * @return those that exist, each once
   * @throws DmsException if there is no such instance or group, the request names none, or the dead
   *     letters are too large for one answer
   */
  public List<Message> export(
      String projectId, String instanceId, ExportDeadLetterMessagesRequest request) {
    EngineInstance instance = toRead(projectId, instanceId);
    MessageRules.checkSelection(request);
    String topic = requireNonNull(request.topic());
    topics.groupOfDeadLetters(instance, topic);
    Map<String, StoredMessage> found =
        queries.run(budget -> deadLetters(instance, topic, request, budget));
    return answers.messages(instanceId, List.copyOf(found.values()));
  }

  /**
   * Sends dead letters once more to the group that failed on them.
   *
   * @param projectId the project
   * @param instanceId the instance
   * @param request which dead letters
   * @return what became of each
   * @throws DmsException if there is no such instance or group, the state of the instance forbids
   *     changes, or a dead letter is named twice
   */
  public ResendDeadLetterMessagesResult resend(
      String projectId, String instanceId, ResendDeadLetterMessagesRequest request) {
    String topic = requireNonNull(request.topic());
    List<String> ids = requireNonNull(request.msgIdList());
    return transactions.inTransaction(
        () -> {
          EngineInstance instance = toChange(projectId, instanceId);
          MessageRules.checkDifferent(ids);
          String group = topics.groupOfDeadLetters(instance, topic);
          return ResendDeadLetterMessagesResult.builder()
              .resendResults(
                  outcomes(
                      ids,
                      index ->
                          engine.messages().resend(instance, group, ids.get(index))
                              ? Optional.empty()
                              : Optional.of(MessageErrors.messageNotFound(index, topic))))
              .build();
        });
  }

  /**
   * Hands messages to a consumer.
   *
   * @param projectId the project
   * @param instanceId the instance
   * @param request which messages and which consumer
   * @return how the consumer coped with each
   * @throws DmsException if there is no such instance or topic, its state forbids changes, a
   *     message is named twice, or the consumer is not connected
   */
  public VerifyMessageConsumptionResult verify(
      String projectId, String instanceId, VerifyMessageConsumptionRequest request) {
    String group = requireNonNull(request.group());
    String clientId = requireNonNull(request.clientId());
    String topic = request.topic();
    List<String> ids = requireNonNull(request.msgIdList());
    return transactions.inTransaction(
        () -> {
          EngineInstance instance = toChange(projectId, instanceId);
          MessageRules.checkDifferent(ids);
          if (topic != null) {
            topics.check(instance, topic);
          }
          if (!engine.messages().isConnected(instance, group, clientId)) {
            throw MessageErrors.consumerOffline(group, clientId);
          }
          return VerifyMessageConsumptionResult.builder()
              .resendResults(
                  outcomes(
                      ids,
                      index -> deliver(instance, group, clientId, topic, ids.get(index), index)))
              .build();
        });
  }

  private EnginePage<StoredMessage> search(
      EngineInstance instance, MessageListQuery query, TimeRange range, ScanBudget budget) {
    MessageSearch search =
        new MessageSearch(
            query.topic(), query.key(), range.begin(), range.end(), query.limit(), query.offset());
    return engine.messages().search(instance, search, budget);
  }

  private EnginePage<StoredMessage> lookUp(
      EngineInstance instance,
      String messageId,
      MessageListQuery query,
      TimeRange range,
      ScanBudget budget) {
    List<StoredMessage> matching =
        engine.messages().find(instance, query.topic(), messageId, budget).stream()
            .filter(message -> range.contains(message.storedAt()))
            .filter(message -> query.key() == null || hasKey(message, query.key()))
            .toList();
    return new EnginePage<>(
        matching.stream().skip(query.offset()).limit(query.limit()).toList(), matching.size());
  }

  private static boolean hasKey(StoredMessage message, String key) {
    return List.of(message.property(MessageProperties.KEYS).split(" ")).contains(key);
  }

  private Map<String, StoredMessage> deadLetters(
      EngineInstance instance,
      String topic,
      ExportDeadLetterMessagesRequest request,
      ScanBudget budget) {
    List<String> ids = new ArrayList<>(requireNonNullElse(request.msgIdList(), List.of()));
    ids.addAll(requireNonNullElse(request.uniqKeyList(), List.of()));
    Map<String, StoredMessage> found = new LinkedHashMap<>();
    ids.stream()
        .distinct()
        .flatMap(id -> engine.messages().find(instance, topic, id, budget).stream())
        .forEach(message -> found.putIfAbsent(message.id(), message));
    return found;
  }

  private Optional<DmsException> deliver(
      EngineInstance instance,
      String group,
      String clientId,
      @Nullable String topic,
      String id,
      int index) {
    try {
      return engine
          .messages()
          .deliver(instance, group, clientId, topic, id)
          .map(MessageService::refusal)
          .orElseGet(
              () ->
                  Optional.of(
                      MessageErrors.messageNotFound(
                          index, topic == null ? "the instance" : topic)));
    } catch (ConsumerOfflineException leftMeanwhile) {
      return Optional.of(MessageErrors.consumerOffline(group, clientId));
    }
  }

  private static Optional<DmsException> refusal(ConsumeResult result) {
    return result == ConsumeResult.SUCCESS
        ? Optional.empty()
        : Optional.of(MessageErrors.consumptionFailed(result));
  }

  private List<MessageOutcome> outcomes(
      List<String> ids, IntFunction<Optional<DmsException>> attempt) {
    List<MessageOutcome> outcomes = new ArrayList<>();
    for (int index = 0; index < ids.size(); index++) {
      String id = ids.get(index);
      outcomes.add(
          attempt
              .apply(index)
              .map(refusal -> answers.failure(id, refusal))
              .orElseGet(() -> answers.success(id)));
    }
    return outcomes;
  }

  private EngineInstance toRead(String projectId, String instanceId) {
    return InstanceAccess.forEngine(access.toRead(projectId, instanceId));
  }

  private EngineInstance toChange(String projectId, String instanceId) {
    return InstanceAccess.forEngine(access.toChange(projectId, instanceId));
  }
}
