/** Credentials of calls, and the tokens that are kept for them; not for use from outside. */
@NullMarked
package io.dmsrocketmq.client.internal.auth;

import org.jspecify.annotations.NullMarked;
