/** Seeds of messages, traces, dead letters and consumption, for an engine that takes them. */
@NullMarked
package io.dmsrocketmq.server.testcontrol.messages;

import org.jspecify.annotations.NullMarked;
