package io.dmsrocketmq.engine.rocketmq;

/**
 * A queue of a topic.
 *
 * @param broker name of its broker in the instance
 * @param number its number on the broker
 */
record QueueName(String broker, int number) {}
