/** Commands that stand in texts, understood as a shell understands them, as far as the texts go. */
@NullMarked
package io.dmsrocketmq.docs.command;

import org.jspecify.annotations.NullMarked;
