/** Users of an instance and what they may do. */
@NullMarked
package io.dmsrocketmq.server.domain.users;

import org.jspecify.annotations.NullMarked;
