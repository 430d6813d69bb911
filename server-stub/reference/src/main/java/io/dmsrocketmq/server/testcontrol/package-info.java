/**
 * What tests may do to a server beside the API: faults, time, seeds, and the whole state at once.
 * It is there only if the server was started with it.
 */
@NullMarked
package io.dmsrocketmq.server.testcontrol;

import org.jspecify.annotations.NullMarked;
