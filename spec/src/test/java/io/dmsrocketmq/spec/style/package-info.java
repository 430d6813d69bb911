/** The style guide of the specification as executable rules, and what the rules look at. */
@NullMarked
package io.dmsrocketmq.spec.style;

import org.jspecify.annotations.NullMarked;
