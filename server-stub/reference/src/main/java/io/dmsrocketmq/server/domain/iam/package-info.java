/**
 * Tokens and projects, the part of the identity service that a caller of the message service needs.
 */
@NullMarked
package io.dmsrocketmq.server.domain.iam;

import org.jspecify.annotations.NullMarked;
