package io.dmsrocketmq.server.domain.instances;

/**
 * What all instances of a project take together, those that could not be created left out.
 *
 * @param instances how many there are
 * @param brokers how many brokers they have
 * @param storage their storage in GB
 */
public record ProjectUsage(long instances, long brokers, long storage) {}
