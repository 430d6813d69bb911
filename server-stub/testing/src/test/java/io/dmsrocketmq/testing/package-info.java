/** Tests of the extension. */
@NullMarked
package io.dmsrocketmq.testing;

import org.jspecify.annotations.NullMarked;
