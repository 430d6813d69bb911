/** Topics of an instance and their queues. */
@NullMarked
package io.dmsrocketmq.server.domain.topics;

import org.jspecify.annotations.NullMarked;
