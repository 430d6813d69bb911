/** The packaged verifier as a process of its own. */
@NullMarked
package io.dmsrocketmq.contract.verifier.it;

import org.jspecify.annotations.NullMarked;
