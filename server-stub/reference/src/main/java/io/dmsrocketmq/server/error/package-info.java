/**
 * Refusals: an exception that carries its entry of the catalogue, and the mappers that make answers
 * of whatever went wrong.
 */
@NullMarked
package io.dmsrocketmq.server.error;

import org.jspecify.annotations.NullMarked;
