/** Credentials: what a caller proves its identity with. */
@NullMarked
package io.dmsrocketmq.client.auth;

import org.jspecify.annotations.NullMarked;
