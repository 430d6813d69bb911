/**
 * What a test asks the contract: which places a request has, what the contract says of a value at
 * one of them, and what is wrong with a body. It decides by the schemas alone and shares nothing
 * with what client and server are generated from. It has an artifact of its own (classifier {@code
 * oracle}), so that nobody has it at run time who only wants the bundle.
 */
@NullMarked
package io.dmsrocketmq.spec.oracle;

import org.jspecify.annotations.NullMarked;
