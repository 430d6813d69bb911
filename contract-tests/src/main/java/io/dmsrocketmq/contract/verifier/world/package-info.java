/** What the checks need to be there, made and removed through the API. */
@NullMarked
package io.dmsrocketmq.contract.verifier.world;

import org.jspecify.annotations.NullMarked;
