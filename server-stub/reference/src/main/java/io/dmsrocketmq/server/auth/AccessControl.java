package io.dmsrocketmq.server.auth;

import io.dmsrocketmq.server.api.Operation;
import io.dmsrocketmq.server.error.DmsException;
import org.jspecify.annotations.Nullable;

/** Lets a request in, or refuses it. */
public interface AccessControl {

  /**
   * Finds out who sent a request, and checks that the caller may do what it asks for.
   *
   * @param request the request
   * @param operation the operation that the request calls
   * @param projectId the project that the path names, decoded; null if the path names none
   * @return the caller
   * @throws DmsException if the caller is unknown (401) or lacks the permission (403)
   */
  Caller admit(RequestView request, Operation operation, @Nullable String projectId);
}
