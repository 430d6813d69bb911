/** When a call that did not succeed is sent again. */
@NullMarked
package io.dmsrocketmq.client.retry;

import org.jspecify.annotations.NullMarked;
