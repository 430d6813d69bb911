package io.dmsrocketmq.contract.other;

import io.dmsrocketmq.server.api.ErrorCode;
import io.dmsrocketmq.server.model.ErrorBody;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Knows who may ask, and which condition the server is in. */
final class OtherAccess implements ContainerRequestFilter {

  static final String OWNER = "owner";
  static final String POWERLESS = "powerless";

  private volatile @Nullable ErrorCode condition;

  /** Refuses with this code from now on, or with none. */
  void setCondition(@Nullable ErrorCode code) {
    condition = code;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    ErrorCode refusal = refusal(String.valueOf(request.getHeaderString("X-Auth-Token")));
    if (refusal != null) {
      request.abortWith(
          Response.status(refusal.status())
              .type(MediaType.APPLICATION_JSON_TYPE)
              .entity(
                  ErrorBody.builder().errorCode(refusal.code()).errorMsg(refusal.message()).build())
              .build());
    }
  }

  private @Nullable ErrorCode refusal(String token) {
    return switch (token) {
      case OWNER -> condition;
      case POWERLESS -> ErrorCode.PERMISSION_MISSING;
      default -> ErrorCode.TOKEN_INVALID;
    };
  }
}
