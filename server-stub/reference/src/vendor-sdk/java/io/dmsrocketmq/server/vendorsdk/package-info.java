/** The vendor's own kit, used against the running server as its users would. */
@NullMarked
package io.dmsrocketmq.server.vendorsdk;

import org.jspecify.annotations.NullMarked;
