/**
 * The facts that interactions start from, and how providers are brought to them. A fact is a
 * statement about the provider, never an instruction.
 */
@NullMarked
package io.dmsrocketmq.contract.state;

import org.jspecify.annotations.NullMarked;
