/**
 * Answers in the shape of the recorded examples, where these contradict the tables of the document.
 * For clients that want to be tested against both.
 */
@NullMarked
package io.dmsrocketmq.server.wire;

import org.jspecify.annotations.NullMarked;
