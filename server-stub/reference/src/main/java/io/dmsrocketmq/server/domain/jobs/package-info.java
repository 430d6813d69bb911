/** Work that goes on after its request was answered, and survives a crash. */
@NullMarked
package io.dmsrocketmq.server.domain.jobs;

import org.jspecify.annotations.NullMarked;
