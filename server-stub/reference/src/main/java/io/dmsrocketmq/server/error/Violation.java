package io.dmsrocketmq.server.error;

import io.dmsrocketmq.server.api.ErrorCode;

/**
 * One reason to refuse a request.
 *
 * @param code the error code that belongs to the reason
 * @param field the field or parameter at fault under its wire name, with the way to it, such as
 *     {@code tags[0].key}
 * @param reason what is wrong, in words that continue the field's name, such as {@code must be at
 *     least 1}; may be empty
 */
public record Violation(ErrorCode code, String field, String reason) {}
