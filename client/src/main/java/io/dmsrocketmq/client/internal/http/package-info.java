/** The transport over the HTTP client of the JDK; not for use from outside. */
@NullMarked
package io.dmsrocketmq.client.internal.http;

import org.jspecify.annotations.NullMarked;
