/** Each code that the contract lists for an operation, with a request that earns it. */
@NullMarked
package io.dmsrocketmq.server.it.refusals;

import org.jspecify.annotations.NullMarked;
