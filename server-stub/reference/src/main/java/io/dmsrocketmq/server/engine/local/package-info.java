/**
 * The engine that keeps everything in the store: small, durable and deterministic. Nobody can
 * connect to it; messages come from test control.
 */
@NullMarked
package io.dmsrocketmq.server.engine.local;

import org.jspecify.annotations.NullMarked;
