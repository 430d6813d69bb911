/** Claims about tokens and projects. */
@NullMarked
package io.dmsrocketmq.server.domain.iam;

import org.jspecify.annotations.NullMarked;
