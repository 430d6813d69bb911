/** The pages, their frame, and the search over them. */
@NullMarked
package io.dmsrocketmq.docs.site;

import org.jspecify.annotations.NullMarked;
