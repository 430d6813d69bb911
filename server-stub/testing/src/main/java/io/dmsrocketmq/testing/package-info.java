/**
 * Tests against the reference server: a JUnit 5 extension that starts it, and what a test can do to
 * it.
 *
 * <p>Start with {@link io.dmsrocketmq.testing.DmsServerTest}.
 */
@NullMarked
package io.dmsrocketmq.testing;

import org.jspecify.annotations.NullMarked;
