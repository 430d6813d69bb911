package io.dmsrocketmq.server.resource;

import static java.util.Objects.requireNonNull;

import io.dmsrocketmq.server.api.MessagesApi;
import io.dmsrocketmq.server.domain.messages.MessageListQuery;
import io.dmsrocketmq.server.domain.messages.MessageService;
import io.dmsrocketmq.server.http.ConstraintsChecked;
import io.dmsrocketmq.server.model.ExportDeadLetterMessagesRequest;
import io.dmsrocketmq.server.model.ResendDeadLetterMessagesRequest;
import io.dmsrocketmq.server.model.VerifyMessageConsumptionRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Messages, their traces, and dead letters. */
@Singleton
@ConstraintsChecked
public class MessagesResource implements MessagesApi {

  private final MessageService messages;

  @Inject
  MessagesResource(MessageService messages) {
    this.messages = messages;
  }

  @Override
  public Response listMessages(
      String engine,
      String projectId,
      String instanceId,
      @Nullable String topic,
      Integer limit,
      Integer offset,
      @Nullable String key,
      @Nullable String startTime,
      @Nullable String endTime,
      @Nullable String msgId) {
    MessageListQuery query =
        new MessageListQuery(requireNonNull(topic), limit, offset, key, startTime, endTime, msgId);
    return Answers.ok(messages.list(projectId, instanceId, query));
  }

  @Override
  public Response showMessageTrace(
      String engine, String projectId, String instanceId, @Nullable String msgId) {
    return Answers.ok(messages.trace(projectId, instanceId, requireNonNull(msgId)));
  }

  @Override
  public Response exportDeadLetterMessages(
      String projectId, String instanceId, ExportDeadLetterMessagesRequest request) {
    return Answers.ok(messages.export(projectId, instanceId, request));
  }

  @Override
  public Response resendDeadLetterMessages(
      String engine, String projectId, String instanceId, ResendDeadLetterMessagesRequest request) {
    return Answers.ok(messages.resend(projectId, instanceId, request));
  }

  @Override
  public Response verifyMessageConsumption(
      String engine, String projectId, String instanceId, VerifyMessageConsumptionRequest request) {
    return Answers.ok(messages.verify(projectId, instanceId, request));
  }
}
