/** How changes of state that take time go: how long, and with which end. */
@NullMarked
package io.dmsrocketmq.server.domain.transitions;

import org.jspecify.annotations.NullMarked;
