/** What is claimed of a server, in which order it is tried, and what came of it. */
@NullMarked
package io.dmsrocketmq.contract.verifier.plan;

import org.jspecify.annotations.NullMarked;
