package io.dmsrocketmq.server.domain.iam;

import io.dmsrocketmq.server.api.ErrorCode;
import io.dmsrocketmq.server.error.DmsException;
import io.dmsrocketmq.server.error.Violation;

/** The ways in which the family refuses, each with its entry of the catalogue. */
final class IamErrors {
  private IamErrors() {}

  static DmsException wrongCredentials() {
    return DmsException.of(
        ErrorCode.TOKEN_INVALID, "The account, the user name or the password is wrong.");
  }

  static DmsException scopeOutOfReach() {
    return DmsException.of(ErrorCode.TOKEN_PROJECT_MISMATCH, "The scope is not one of the user's.");
  }

  static Violation nothingNamed(String field) {
    return new Violation(ErrorCode.INVALID_REQUEST_PARAMETER, field, "needs an id or a name");
  }

  static Violation twoScopes() {
    return new Violation(
        ErrorCode.INVALID_REQUEST_PARAMETER,
        "auth.scope",
        "must name a project or a domain, not both");
  }
}
