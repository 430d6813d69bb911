package io.dmsrocketmq.spec;

/**
 * A place where the contract departs from the vendor's document, or chooses among its
 * contradictions.
 *
 * @param id identifier of the form {@code DEV-nnn}
 * @param where the operation, schema or rule that it is about
 * @param documented what the document says
 * @param specified what the contract says instead
 * @param why the reason
 * @param evidence where the document says it
 */
public record Deviation(
    String id, String where, String documented, String specified, String why, String evidence) {}
