/** The command line of the verifier. */
@NullMarked
package io.dmsrocketmq.contract.verifier.command;

import org.jspecify.annotations.NullMarked;
