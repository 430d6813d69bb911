/** Consumer groups and how far they have come. */
@NullMarked
package io.dmsrocketmq.server.domain.consumergroups;

import org.jspecify.annotations.NullMarked;
