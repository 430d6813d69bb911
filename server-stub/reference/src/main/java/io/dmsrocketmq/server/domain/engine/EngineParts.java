package io.dmsrocketmq.server.domain.engine;

/**
 * The parts of an engine, one for each kind of thing that it holds.
 *
 * @param topics the topics and their queues
 * @param consumerGroups the consumer groups and their progress
 * @param messages the messages and what clients reported about them
 * @param users the users and their rights
 * @param configs the configurations
 */
public record EngineParts(
    TopicEngine topics,
    ConsumerGroupEngine consumerGroups,
    MessageEngine messages,
    UserEngine users,
    ConfigEngine configs) {}
