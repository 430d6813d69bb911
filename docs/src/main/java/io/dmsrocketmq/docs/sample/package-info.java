/** Calls to show: the same request as a command line and as Java. */
@NullMarked
package io.dmsrocketmq.docs.sample;

import org.jspecify.annotations.NullMarked;
