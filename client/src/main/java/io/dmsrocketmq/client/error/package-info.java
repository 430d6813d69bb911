/** The one family of exceptions that a call throws. */
@NullMarked
package io.dmsrocketmq.client.error;

import org.jspecify.annotations.NullMarked;
