/** What a client shows of its calls, for metrics, traces and logs. */
@NullMarked
package io.dmsrocketmq.client.intercept;

import org.jspecify.annotations.NullMarked;
