/** The scheme SDK-HMAC-SHA256; not for use from outside. */
@NullMarked
package io.dmsrocketmq.client.internal.signing;

import org.jspecify.annotations.NullMarked;
