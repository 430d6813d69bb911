@NullMarked
package io.dmsrocketmq.server.wire;

import org.jspecify.annotations.NullMarked;
