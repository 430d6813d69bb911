package io.dmsrocketmq.spec;

/**
 * An error code that the vendor's document lists.
 *
 * @param name name in capitals, unique in the catalogue
 * @param code the code on the wire
 * @param status the HTTP status that it comes with
 * @param message the text on the wire, with placeholders
 * @param meaning what has happened
 * @param remedy what the caller can do about it
 */
public record ErrorCode(
    String name, String code, int status, String message, String meaning, String remedy) {}
