/** Tests of the HTTP side that need no server. */
@NullMarked
package io.dmsrocketmq.server.http;

import org.jspecify.annotations.NullMarked;
