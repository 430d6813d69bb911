/** Tests. */
@NullMarked
package io.dmsrocketmq.docs.site;

import org.jspecify.annotations.NullMarked;
