/** Claims about migration tasks. */
@NullMarked
package io.dmsrocketmq.server.domain.migrationtasks;

import org.jspecify.annotations.NullMarked;
