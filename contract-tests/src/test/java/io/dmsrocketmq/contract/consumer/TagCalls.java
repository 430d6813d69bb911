package io.dmsrocketmq.contract.consumer;

import io.dmsrocketmq.client.model.BatchUpdateInstanceTagsRequest;
import io.dmsrocketmq.client.model.InstanceTagPage;
import io.dmsrocketmq.client.model.ProjectTagPage;
import java.util.List;
import java.util.Optional;

/** The methods of the client for the tags, called with what has been agreed on. */
final class TagCalls {

  static final ClientCall<Optional<Void>> BATCH_UPDATE_INSTANCE_TAGS =
      ClientCall.ofVoid(
          "batchUpdateInstanceTags",
          (client, r) ->
              client
                  .tags()
                  .batchUpdateInstanceTags(
                      r.instance(), r.body(BatchUpdateInstanceTagsRequest.class)));

  static final ClientCall<InstanceTagPage> LIST_INSTANCE_TAGS =
      ClientCall.of(
          "listInstanceTags", (client, r) -> client.tags().listInstanceTags(r.instance()));

  static final ClientCall<ProjectTagPage> LIST_PROJECT_TAGS =
      ClientCall.of("listProjectTags", (client, r) -> client.tags().listProjectTags());

  static final List<ClientCall<?>> ALL =
      List.of(BATCH_UPDATE_INSTANCE_TAGS, LIST_INSTANCE_TAGS, LIST_PROJECT_TAGS);

  private TagCalls() {}
}
