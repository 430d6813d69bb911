/** The samples of the documentation, run against the reference server. */
@NullMarked
package io.dmsrocketmq.contract.samples;

import org.jspecify.annotations.NullMarked;
