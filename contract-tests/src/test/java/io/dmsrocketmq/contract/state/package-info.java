/**
 * The facts that interactions start from, and how a server is brought to them; one class for each
 * family.
 */
@NullMarked
package io.dmsrocketmq.contract.state;

import org.jspecify.annotations.NullMarked;
