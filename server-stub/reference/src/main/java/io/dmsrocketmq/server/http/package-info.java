/**
 * What belongs to HTTP and JSON alone: request identifiers, limits, reading bodies and parameters,
 * letting callers in.
 */
@NullMarked
package io.dmsrocketmq.server.http;

import org.jspecify.annotations.NullMarked;
