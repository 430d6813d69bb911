/**
 * Readers of the contract: others ask them for names, codes and bounds instead of repeating these.
 */
@NullMarked
package io.dmsrocketmq.spec;

import org.jspecify.annotations.NullMarked;
