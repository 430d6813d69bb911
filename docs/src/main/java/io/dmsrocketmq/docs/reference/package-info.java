/** What the contract says, in the form in which pages show it. */
@NullMarked
package io.dmsrocketmq.docs.reference;

import org.jspecify.annotations.NullMarked;
