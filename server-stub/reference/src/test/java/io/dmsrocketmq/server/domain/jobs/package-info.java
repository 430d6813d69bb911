/** Claims about background jobs. */
@NullMarked
package io.dmsrocketmq.server.domain.jobs;

import org.jspecify.annotations.NullMarked;
