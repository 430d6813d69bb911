/** The client: one object per project, and the builder that makes it. */
@NullMarked
package io.dmsrocketmq.client;

import org.jspecify.annotations.NullMarked;
