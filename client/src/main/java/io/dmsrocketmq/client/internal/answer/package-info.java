/** Answers, and refusals above all; not for use from outside. */
@NullMarked
package io.dmsrocketmq.client.internal.answer;

import org.jspecify.annotations.NullMarked;
