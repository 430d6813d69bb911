/** The engine port of the server over Apache RocketMQ. */
@NullMarked
package io.dmsrocketmq.engine.rocketmq;

import org.jspecify.annotations.NullMarked;
