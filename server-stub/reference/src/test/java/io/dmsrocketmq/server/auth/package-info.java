/** Claims about authentication, checked without a container. */
@NullMarked
package io.dmsrocketmq.server.auth;

import org.jspecify.annotations.NullMarked;
