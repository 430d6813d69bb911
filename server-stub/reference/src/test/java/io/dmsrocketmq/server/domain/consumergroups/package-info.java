/** Tests of the consumer groups. */
@NullMarked
package io.dmsrocketmq.server.domain.consumergroups;

import org.jspecify.annotations.NullMarked;
