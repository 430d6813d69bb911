/**
 * What both sides of the contract tests share: the recorded scenarios, and the pacts as a whole.
 */
@NullMarked
package io.dmsrocketmq.contract;

import org.jspecify.annotations.NullMarked;
