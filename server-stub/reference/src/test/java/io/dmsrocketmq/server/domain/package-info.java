/** Claims about what all families share. */
@NullMarked
package io.dmsrocketmq.server.domain;

import org.jspecify.annotations.NullMarked;
