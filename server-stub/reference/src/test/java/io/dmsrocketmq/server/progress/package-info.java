/** Progress of long work. */
@NullMarked
package io.dmsrocketmq.server.progress;

import org.jspecify.annotations.NullMarked;
