/** Claims about instances. */
@NullMarked
package io.dmsrocketmq.server.domain.instances;

import org.jspecify.annotations.NullMarked;
