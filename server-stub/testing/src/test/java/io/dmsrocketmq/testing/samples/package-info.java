/** Tests as users of the extension write them; the README shows them. */
@NullMarked
package io.dmsrocketmq.testing.samples;

import org.jspecify.annotations.NullMarked;
