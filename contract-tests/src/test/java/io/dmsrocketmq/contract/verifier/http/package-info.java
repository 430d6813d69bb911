/** Tests of the package of the same name. */
@NullMarked
package io.dmsrocketmq.contract.verifier.http;

import org.jspecify.annotations.NullMarked;
