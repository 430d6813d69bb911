/** Somebody else's implementation of a part of the API, and how it is verified. */
@NullMarked
package io.dmsrocketmq.contract.other;

import org.jspecify.annotations.NullMarked;
