/**
 * What the families of the domain share. The domain decides what a request does; it speaks the
 * models of the contract and knows neither the web framework nor SQL.
 */
@NullMarked
package io.dmsrocketmq.server.domain;

import org.jspecify.annotations.NullMarked;
