/** Targets and endpoints of requests, and their encoding; not for use from outside. */
@NullMarked
package io.dmsrocketmq.client.internal.http;

import org.jspecify.annotations.NullMarked;
