/** Claims about the products and the change of instances. */
@NullMarked
package io.dmsrocketmq.server.domain.specifications;

import org.jspecify.annotations.NullMarked;
