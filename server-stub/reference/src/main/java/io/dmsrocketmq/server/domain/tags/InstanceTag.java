package io.dmsrocketmq.server.domain.tags;

/**
 * A tag of an instance.
 *
 * @param key the key, which the instance has once
 * @param value the value, which may be empty
 */
public record InstanceTag(String key, String value) {}
