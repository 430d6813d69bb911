/** Futures that depend on one another; not for use from outside. */
@NullMarked
package io.dmsrocketmq.client.internal.future;

import org.jspecify.annotations.NullMarked;
