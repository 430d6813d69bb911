/** Migration of metadata into an instance. */
@NullMarked
package io.dmsrocketmq.server.domain.migrationtasks;

import org.jspecify.annotations.NullMarked;
