/** What is said to the person who starts the server, in words that need no source code. */
@NullMarked
package io.dmsrocketmq.server.operator;

import org.jspecify.annotations.NullMarked;
