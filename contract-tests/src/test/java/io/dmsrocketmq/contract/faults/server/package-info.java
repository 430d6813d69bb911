/** Faults of a server, one class each, put between it and who asks. */
@NullMarked
package io.dmsrocketmq.contract.faults.server;

import org.jspecify.annotations.NullMarked;
