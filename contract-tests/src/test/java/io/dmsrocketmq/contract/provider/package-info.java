/** The provider's side: the pacts against a server that runs. */
@NullMarked
package io.dmsrocketmq.contract.provider;

import org.jspecify.annotations.NullMarked;
