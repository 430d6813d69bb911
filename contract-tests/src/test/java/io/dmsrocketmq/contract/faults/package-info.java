/** The test of the tests: servers and clients with faults, each of which has to be found. */
@NullMarked
package io.dmsrocketmq.contract.faults;

import org.jspecify.annotations.NullMarked;
