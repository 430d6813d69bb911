/** What the contract says of requests and answers, asked by the checks. */
@NullMarked
package io.dmsrocketmq.contract.verifier.contract;

import org.jspecify.annotations.NullMarked;
