package io.dmsrocketmq.server.resource;

import io.dmsrocketmq.server.api.IamApi;
import io.dmsrocketmq.server.domain.iam.IamService;
import io.dmsrocketmq.server.domain.iam.IssuedToken;
import io.dmsrocketmq.server.http.ConstraintsChecked;
import io.dmsrocketmq.server.http.CurrentCaller;
import io.dmsrocketmq.server.model.ObtainTokenRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;

/** Tokens and projects of the identity service. */
@Singleton
@ConstraintsChecked
public class IamResource implements IamApi {

  private final IamService iam;
  private final CurrentCaller caller;
  private final UriInfo uri;

  @Inject
  IamResource(IamService iam, CurrentCaller caller, @Context UriInfo uri) {
    this.iam = iam;
    this.caller = caller;
    this.uri = uri;
  }

  @Override
  public Response obtainToken(ObtainTokenRequest request) {
    IssuedToken token = iam.obtainToken(request, uri.getBaseUri());
    return Answers.created(token.body(), "X-Subject-Token", token.value().value());
  }

  @Override
  public Response listProjects(@Nullable String name) {
    return Answers.ok(iam.listProjects(caller.get(), name, uri.getBaseUri()));
  }
}
