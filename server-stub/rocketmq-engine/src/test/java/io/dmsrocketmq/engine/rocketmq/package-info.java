@NullMarked
package io.dmsrocketmq.engine.rocketmq;

import org.jspecify.annotations.NullMarked;
