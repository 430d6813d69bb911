/** Tests of the running server: it is started as a process, from the jar that users start. */
@NullMarked
package io.dmsrocketmq.server.it;

import org.jspecify.annotations.NullMarked;
