/**
 * Programs that show the client at work. The README quotes them, and other modules run them against
 * a server.
 */
@NullMarked
package io.dmsrocketmq.client.samples;

import org.jspecify.annotations.NullMarked;
