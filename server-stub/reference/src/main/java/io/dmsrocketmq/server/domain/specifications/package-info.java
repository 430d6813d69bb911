/** Specifications and their change. */
@NullMarked
package io.dmsrocketmq.server.domain.specifications;

import org.jspecify.annotations.NullMarked;
