/** Whether and when to send again; not for use from outside. */
@NullMarked
package io.dmsrocketmq.client.internal.retry;

import org.jspecify.annotations.NullMarked;
