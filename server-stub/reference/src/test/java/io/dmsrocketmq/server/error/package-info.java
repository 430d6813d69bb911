/** Tests of refusals. */
@NullMarked
package io.dmsrocketmq.server.error;

import org.jspecify.annotations.NullMarked;
