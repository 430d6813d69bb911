/** Claims about the recorded answers. */
@NullMarked
package io.dmsrocketmq.server.domain.contract;

import org.jspecify.annotations.NullMarked;
