/** The checks that follow from the contract, one class for each kind. */
@NullMarked
package io.dmsrocketmq.contract.verifier.check;

import org.jspecify.annotations.NullMarked;
