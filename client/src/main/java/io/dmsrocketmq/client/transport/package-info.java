/** The border to HTTP: what goes over the wire, and nothing about its meaning. */
@NullMarked
package io.dmsrocketmq.client.transport;

import org.jspecify.annotations.NullMarked;
