/** Requests and answers as they are on the wire, and who sends them. */
@NullMarked
package io.dmsrocketmq.contract.verifier.http;

import org.jspecify.annotations.NullMarked;
