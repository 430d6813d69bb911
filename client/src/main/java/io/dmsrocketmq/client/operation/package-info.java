/** What an operation is, one call of it, and its answer: all that the generated classes know. */
@NullMarked
package io.dmsrocketmq.client.operation;

import org.jspecify.annotations.NullMarked;
