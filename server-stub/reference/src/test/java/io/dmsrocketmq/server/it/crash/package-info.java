/** What is left of a server that was killed while it was working. */
@NullMarked
package io.dmsrocketmq.server.it.crash;

import org.jspecify.annotations.NullMarked;
