/**
 * The proxy for clients of the gRPC protocol. Each proxy loads this package anew, so that nothing
 * outside of it may name its classes.
 */
@org.jspecify.annotations.NullMarked
package io.dmsrocketmq.engine.rocketmq.proxy;
