/** What a client logs and shows of its calls; not for use from outside. */
@NullMarked
package io.dmsrocketmq.client.internal.observe;

import org.jspecify.annotations.NullMarked;
