/**
 * The port to what carries the messages of an instance. It speaks of what RocketMQ itself knows;
 * whatever the service adds to that is kept in the store.
 */
@NullMarked
package io.dmsrocketmq.server.domain.engine;

import org.jspecify.annotations.NullMarked;
