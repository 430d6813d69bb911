/** Tests of the package of the same name. */
@NullMarked
package io.dmsrocketmq.contract.verifier.world;

import org.jspecify.annotations.NullMarked;
