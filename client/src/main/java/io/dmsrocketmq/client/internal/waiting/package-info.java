/** Looking at something again and again until it is as wanted; not for use from outside. */
@NullMarked
package io.dmsrocketmq.client.internal.waiting;

import org.jspecify.annotations.NullMarked;
