/** The results for people and for machines. */
@NullMarked
package io.dmsrocketmq.contract.verifier.report;

import org.jspecify.annotations.NullMarked;
