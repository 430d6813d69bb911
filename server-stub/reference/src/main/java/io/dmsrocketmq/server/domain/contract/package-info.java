/**
 * What the contract itself tells about the world of the service: the recorded answers, read from
 * the bundled document.
 */
@NullMarked
package io.dmsrocketmq.server.domain.contract;

import org.jspecify.annotations.NullMarked;
