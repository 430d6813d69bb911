/** The verifier: tells of any server whether it keeps the contract. */
@NullMarked
package io.dmsrocketmq.contract.verifier;

import org.jspecify.annotations.NullMarked;
