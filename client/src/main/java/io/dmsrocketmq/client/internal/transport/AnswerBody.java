package io.dmsrocketmq.client.internal.transport;

import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import java.util.Arrays;

/**
 * Collects a body, but not without end. Of a refusal the beginning is enough; of a success a part
 * is worth nothing.
 */
final class AnswerBody {

  static final int REFUSAL_LIMIT = 64 * 1024;

  // More than this is not believed until it comes.
  private static final int LARGEST_ADVANCE = 1024 * 1024;
  private static final int STEP = 8 * 1024;
  private static final byte[] NOTHING = {};

  private final int limit;
  private final boolean partSuffices;
  private byte[] bytes = NOTHING;
  private int size;
  private boolean cut;

  AnswerBody(int limit, boolean partSuffices) {
    this.limit = limit;
    this.partSuffices = partSuffices;
  }

  /** Makes the place for a body of a success or a refusal. */
  static AnswerBody of(AnswerHead head, int longestSuccess) {
    return head.isSuccess()
        ? new AnswerBody(longestSuccess, false)
        : new AnswerBody(REFUSAL_LIMIT, true);
  }

  /** Tells whether a rest was left unread, so that nothing else can follow. */
  boolean isCut() {
    return cut;
  }

  boolean partSuffices() {
    return partSuffices;
  }

  int limit() {
    return limit;
  }

  byte[] bytes() {
    return bytes.length == size ? bytes : Arrays.copyOf(bytes, size);
  }

  /** Reads a number of bytes, or as many as are wanted. */
  void readExactly(ConnectionInput input, long length) throws IOException {
    int wanted = (int) Math.min(length, limit - size);
    if (wanted < length) {
      cut();
    }
    int stop = size + wanted;
    while (size < stop) {
      ensureCapacity(Math.min(stop, size + LARGEST_ADVANCE));
      int count = input.read(bytes, size, Math.min(stop, bytes.length) - size);
      if (count < 0) {
        throw ConnectionInput.truncated();
      }
      size += count;
    }
  }

  /** Reads until the connection ends. */
  void readToTheEnd(ConnectionInput input) throws IOException {
    while (true) {
      ensureCapacity(Math.min(limit, size + STEP) + 1);
      int count = input.read(bytes, size, bytes.length - size);
      if (count < 0) {
        return;
      }
      size += count;
      if (size > limit) {
        size = limit;
        cut();
        return;
      }
    }
  }

  private void cut() throws ProtocolException {
    if (!partSuffices) {
      throw new ProtocolException("the answer is longer than " + limit + " bytes");
    }
    cut = true;
  }

  private void ensureCapacity(int capacity) {
    if (bytes.length == 0) {
      bytes = new byte[capacity];
    } else if (bytes.length < capacity) {
      int doubled = (int) Math.min((long) bytes.length * 2, (long) limit + 1);
      bytes = Arrays.copyOf(bytes, Math.max(capacity, doubled));
    }
  }

  static EOFException truncatedArchive() {
    return new EOFException("the compressed body of the answer ends too early");
  }
}
