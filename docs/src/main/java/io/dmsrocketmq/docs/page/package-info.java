/** A page before it is written. */
@NullMarked
package io.dmsrocketmq.docs.page;

import org.jspecify.annotations.NullMarked;
