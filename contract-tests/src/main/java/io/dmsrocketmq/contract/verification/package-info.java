/** Verification of a provider: each interaction of the pacts is played against it. */
@NullMarked
package io.dmsrocketmq.contract.verification;

import org.jspecify.annotations.NullMarked;
