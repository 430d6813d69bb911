/** Values of the contract that no generator can express, and the comparison of words. */
@NullMarked
package io.dmsrocketmq.client.value;

import org.jspecify.annotations.NullMarked;
