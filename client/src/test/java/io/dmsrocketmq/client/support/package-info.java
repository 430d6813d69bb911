/** What several tests of the client stand on. */
@NullMarked
package io.dmsrocketmq.client.support;

import org.jspecify.annotations.NullMarked;
