@NullMarked
package io.dmsrocketmq.server.testcontrol;

import org.jspecify.annotations.NullMarked;
