/** What tests of several packages need. */
@NullMarked
package io.dmsrocketmq.server.testing;

import org.jspecify.annotations.NullMarked;
