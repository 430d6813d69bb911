/** HTTP/1.1 over sockets; not for use from outside. */
@NullMarked
package io.dmsrocketmq.client.internal.transport;

import org.jspecify.annotations.NullMarked;
