package io.dmsrocketmq.contract.consumer;

import io.dmsrocketmq.client.api.MessagesApi.ListMessagesQuery;
import io.dmsrocketmq.client.api.MessagesApi.ShowMessageTraceQuery;
import io.dmsrocketmq.client.model.ExportDeadLetterMessagesRequest;
import io.dmsrocketmq.client.model.Message;
import io.dmsrocketmq.client.model.MessagePage;
import io.dmsrocketmq.client.model.MessageTrace;
import io.dmsrocketmq.client.model.ResendDeadLetterMessagesRequest;
import io.dmsrocketmq.client.model.ResendDeadLetterMessagesResult;
import io.dmsrocketmq.client.model.VerifyMessageConsumptionRequest;
import io.dmsrocketmq.client.model.VerifyMessageConsumptionResult;
import java.util.List;

/** The methods of the client for the messages, called with what has been agreed on. */
final class MessageCalls {

  static final ClientCall<MessagePage> LIST_MESSAGES =
      ClientCall.of(
              "listMessages",
              (client, r) ->
                  client
                      .messages()
                      .listMessages(
                          r.instance(),
                          ListMessagesQuery.builder()
                              .topic(r.query("topic"))
                              .limit(r.number("limit"))
                              .offset(r.number("offset"))
                              .key(r.query("key"))
                              .startTime(r.query("start_time"))
                              .endTime(r.query("end_time"))
                              .msgId(r.query("msg_id"))
                              .build()))
          .with("start_time", "end_time");

  static final ClientCall<MessageTrace> SHOW_MESSAGE_TRACE =
      ClientCall.of(
          "showMessageTrace",
          (client, r) ->
              client
                  .messages()
                  .showMessageTrace(
                      r.instance(),
                      ShowMessageTraceQuery.builder().msgId(r.query("msg_id")).build()));

  static final ClientCall<List<Message>> EXPORT_DEAD_LETTER_MESSAGES =
      ClientCall.of(
          "exportDeadLetterMessages",
          (client, r) ->
              client
                  .messages()
                  .exportDeadLetterMessages(
                      r.instance(), r.body(ExportDeadLetterMessagesRequest.class)));

  static final ClientCall<ResendDeadLetterMessagesResult> RESEND_DEAD_LETTER_MESSAGES =
      ClientCall.of(
          "resendDeadLetterMessages",
          (client, r) ->
              client
                  .messages()
                  .resendDeadLetterMessages(
                      r.instance(), r.body(ResendDeadLetterMessagesRequest.class)));

  static final ClientCall<VerifyMessageConsumptionResult> VERIFY_MESSAGE_CONSUMPTION =
      ClientCall.of(
          "verifyMessageConsumption",
          (client, r) ->
              client
                  .messages()
                  .verifyMessageConsumption(
                      r.instance(), r.body(VerifyMessageConsumptionRequest.class)));

  static final List<ClientCall<?>> ALL =
      List.of(
          LIST_MESSAGES,
          SHOW_MESSAGE_TRACE,
          EXPORT_DEAD_LETTER_MESSAGES,
          RESEND_DEAD_LETTER_MESSAGES,
          VERIFY_MESSAGE_CONSUMPTION);

  private MessageCalls() {}
}
