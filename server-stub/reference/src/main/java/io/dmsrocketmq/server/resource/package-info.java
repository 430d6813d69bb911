/**
 * The generated interfaces, implemented: a resource takes the arguments, calls one service and
 * makes the answer.
 */
@NullMarked
package io.dmsrocketmq.server.resource;

import org.jspecify.annotations.NullMarked;
