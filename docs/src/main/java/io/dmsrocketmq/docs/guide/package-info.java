/** Written texts, as pages. */
@NullMarked
package io.dmsrocketmq.docs.guide;

import org.jspecify.annotations.NullMarked;
