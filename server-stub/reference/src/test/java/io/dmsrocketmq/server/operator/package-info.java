/** What the operator is told. */
@NullMarked
package io.dmsrocketmq.server.operator;

import org.jspecify.annotations.NullMarked;
