/** Messages, their traces, and dead letters. */
@NullMarked
package io.dmsrocketmq.server.domain.messages;

import org.jspecify.annotations.NullMarked;
