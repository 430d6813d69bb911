/** What every engine has to do, as tests that each of them passes. */
@NullMarked
package io.dmsrocketmq.server.domain.engine;

import org.jspecify.annotations.NullMarked;
