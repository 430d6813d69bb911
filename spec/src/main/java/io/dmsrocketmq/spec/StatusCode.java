package io.dmsrocketmq.spec;

/**
 * An HTTP status that the vendor's document lists.
 *
 * @param status the number
 * @param name the reason phrase
 * @param meaning what it says about the request
 */
public record StatusCode(int status, String name, String meaning) {}
