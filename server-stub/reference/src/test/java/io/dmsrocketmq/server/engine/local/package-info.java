/** Tests of the local engine. */
@NullMarked
package io.dmsrocketmq.server.engine.local;

import org.jspecify.annotations.NullMarked;
