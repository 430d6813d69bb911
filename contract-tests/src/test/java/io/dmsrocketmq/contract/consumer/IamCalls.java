package io.dmsrocketmq.contract.consumer;

import io.dmsrocketmq.client.api.IamApi.ListProjectsQuery;
import io.dmsrocketmq.client.model.ObtainTokenRequest;
import io.dmsrocketmq.client.model.ObtainTokenResult;
import io.dmsrocketmq.client.model.ProjectPage;
import io.dmsrocketmq.client.operation.Response;
import java.util.List;

/** The methods of the client for the identity service, called with what has been agreed on. */
final class IamCalls {

  static final ClientCall<Response<ObtainTokenResult>> OBTAIN_TOKEN =
      ClientCall.of(
          "obtainToken", (client, r) -> client.iam().obtainToken(r.body(ObtainTokenRequest.class)));

  static final ClientCall<ProjectPage> LIST_PROJECTS =
      ClientCall.of(
          "listProjects",
          (client, r) ->
              client.iam().listProjects(ListProjectsQuery.builder().name(r.query("name")).build()));

  static final List<ClientCall<?>> ALL = List.of(OBTAIN_TOKEN, LIST_PROJECTS);

  private IamCalls() {}
}
