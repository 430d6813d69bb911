/** Bodies as JSON; not for use from outside. */
@NullMarked
package io.dmsrocketmq.client.internal.json;

import org.jspecify.annotations.NullMarked;
