/** The consumer's side: the real client against a mock provider, one test class for each family. */
@NullMarked
package io.dmsrocketmq.contract.consumer;

import org.jspecify.annotations.NullMarked;
