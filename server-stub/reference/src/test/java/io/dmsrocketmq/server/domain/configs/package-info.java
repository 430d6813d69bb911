/** Claims about configurations. */
@NullMarked
package io.dmsrocketmq.server.domain.configs;

import org.jspecify.annotations.NullMarked;
