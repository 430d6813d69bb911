/** Pacts as they lie in a directory, and the checks that keep them from passing emptily. */
@NullMarked
package io.dmsrocketmq.contract.pact;

import org.jspecify.annotations.NullMarked;
