/** The availability zones of the region. */
@NullMarked
package io.dmsrocketmq.server.domain.availabilityzones;

import org.jspecify.annotations.NullMarked;
