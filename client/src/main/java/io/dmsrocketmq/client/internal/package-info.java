/** The path from a call to its answer; not for use from outside. */
@NullMarked
package io.dmsrocketmq.client.internal;

import org.jspecify.annotations.NullMarked;
