/** Tests. */
@NullMarked
package io.dmsrocketmq.docs.sample;

import org.jspecify.annotations.NullMarked;
