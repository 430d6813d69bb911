/** Requests that the contract itself derives, right and wrong ones, and what must come of them. */
@NullMarked
package io.dmsrocketmq.server.it.contract;

import org.jspecify.annotations.NullMarked;
