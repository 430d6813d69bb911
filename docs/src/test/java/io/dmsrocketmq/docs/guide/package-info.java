/** The written texts, tried by doing what they say. */
@NullMarked
package io.dmsrocketmq.docs.guide;

import org.jspecify.annotations.NullMarked;
