/** Long work tells a person who watches how far it is, and nobody else. */
@NullMarked
package io.dmsrocketmq.server.progress;

import org.jspecify.annotations.NullMarked;
