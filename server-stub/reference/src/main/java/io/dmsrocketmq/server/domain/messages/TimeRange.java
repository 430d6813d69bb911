package io.dmsrocketmq.server.domain.messages;

/**
 * A range of time, both ends included, in milliseconds since 1970-01-01T00:00:00Z.
 *
 * @param begin its begin
 * @param end its end
 */
record TimeRange(long begin, long end) {

  boolean contains(long time) {
    return begin <= time && time <= end;
  }
}
