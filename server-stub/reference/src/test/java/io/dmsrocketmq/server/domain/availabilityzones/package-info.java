/** Claims about availability zones. */
@NullMarked
package io.dmsrocketmq.server.domain.availabilityzones;

import org.jspecify.annotations.NullMarked;
