/** The life of instances: creation, query, change and deletion, and their brokers. */
@NullMarked
package io.dmsrocketmq.server.domain.instances;

import org.jspecify.annotations.NullMarked;
