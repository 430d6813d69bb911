/** Tests of the topics. */
@NullMarked
package io.dmsrocketmq.server.domain.topics;

import org.jspecify.annotations.NullMarked;
