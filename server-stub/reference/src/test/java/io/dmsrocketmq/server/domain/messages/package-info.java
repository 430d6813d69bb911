/** Tests of messages. */
@NullMarked
package io.dmsrocketmq.server.domain.messages;

import org.jspecify.annotations.NullMarked;
