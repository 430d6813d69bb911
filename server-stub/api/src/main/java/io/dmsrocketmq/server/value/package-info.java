/**
 * What the generated interfaces and models need and no generator makes: values of a choice of JSON
 * types, and own constraints.
 */
@NullMarked
package io.dmsrocketmq.server.value;

import org.jspecify.annotations.NullMarked;
