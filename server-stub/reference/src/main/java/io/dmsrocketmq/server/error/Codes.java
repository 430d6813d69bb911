package io.dmsrocketmq.server.error;

import io.dmsrocketmq.server.api.ErrorCode;

/**
 * Finds codes that the contract itself wrote down, so that one that is missing is a fault of the
 * build.
 */
final class Codes {

  private Codes() {}

  static ErrorCode of(String code) {
    return ErrorCode.of(code)
        .orElseThrow(() -> new IllegalStateException("The catalogue has no code " + code));
  }
}
