/** The server with this engine, as a process, with clients of RocketMQ beside it. */
@NullMarked
package io.dmsrocketmq.engine.rocketmq.it;

import org.jspecify.annotations.NullMarked;
