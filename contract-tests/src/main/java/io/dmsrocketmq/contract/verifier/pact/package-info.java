/** The interactions of the pacts, replayed against any server. */
@NullMarked
package io.dmsrocketmq.contract.verifier.pact;

import org.jspecify.annotations.NullMarked;
