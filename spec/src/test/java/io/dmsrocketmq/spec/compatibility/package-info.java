/** Comparison of the contract with its last release: what would break those who use that one. */
@NullMarked
package io.dmsrocketmq.spec.compatibility;

import org.jspecify.annotations.NullMarked;
