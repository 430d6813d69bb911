/** The process: its command line, its composition and its life. */
@NullMarked
package io.dmsrocketmq.server;

import org.jspecify.annotations.NullMarked;
