/** Tests of the seeds of messages. */
@NullMarked
package io.dmsrocketmq.server.testcontrol.messages;

import org.jspecify.annotations.NullMarked;
