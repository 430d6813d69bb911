/** Claims about users. */
@NullMarked
package io.dmsrocketmq.server.domain.users;

import org.jspecify.annotations.NullMarked;
