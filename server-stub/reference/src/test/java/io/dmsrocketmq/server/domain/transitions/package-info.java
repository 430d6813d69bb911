/** Claims about changes of state that take time. */
@NullMarked
package io.dmsrocketmq.server.domain.transitions;

import org.jspecify.annotations.NullMarked;
