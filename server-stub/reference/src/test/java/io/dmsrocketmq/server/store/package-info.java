/** Claims about the stores, checked on real database files. */
@NullMarked
package io.dmsrocketmq.server.store;

import org.jspecify.annotations.NullMarked;
