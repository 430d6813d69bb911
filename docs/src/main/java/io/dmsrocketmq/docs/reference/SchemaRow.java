package io.dmsrocketmq.docs.reference;

/**
 * A property or parameter as a table shows it.
 *
 * @param name its name; a property of a property follows a dot, one of an item follows brackets
 * @param type what kind of value it is
 * @param required whether it has to be there
 * @param bounds the values that are allowed, in words
 * @param description HTML
 */
public record SchemaRow(
    String name, String type, boolean required, String bounds, String description) {}
