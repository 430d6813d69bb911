/** The passing of time, which tests replace; not for use from outside. */
@NullMarked
package io.dmsrocketmq.client.internal.time;

import org.jspecify.annotations.NullMarked;
