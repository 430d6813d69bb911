/** Claims about tags. */
@NullMarked
package io.dmsrocketmq.server.domain.tags;

import org.jspecify.annotations.NullMarked;
