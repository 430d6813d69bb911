package io.dmsrocketmq.client.internal.transport;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.util.Arrays;

/** What comes over a connection, read ahead as far as it is there. */
final class ConnectionInput {

  private static final int FIRST_SIZE = 8 * 1024;
  private static final int END_OF_HEAD = 4;

  private InputStream source;
  private byte[] buffer = new byte[FIRST_SIZE];
  private int position;
  private int end;

  ConnectionInput(InputStream source) {
    this.source = source;
  }

  /** Goes on with the same connection inside of TLS. */
  void switchTo(InputStream inner) {
    this.source = inner;
  }

  /** Takes the first byte that was read elsewhere. */
  void putBack(byte octet) {
    buffer[0] = octet;
    position = 0;
    end = 1;
  }

  boolean isEmpty() {
    return position == end;
  }

  AnswerHead readHead(int longest) throws IOException {
    int from = position;
    while (true) {
      int stop = endOfHead(from);
      if (stop - position > longest || (stop < 0 && end - position >= longest)) {
        throw new ProtocolException("the head of the answer is longer than " + longest + " bytes");
      }
      if (stop >= 0) {
        AnswerHead head = AnswerHead.parse(buffer, position, stop);
        position = stop;
        return head;
      }
      int scanned = Math.max(0, end - position - (END_OF_HEAD - 1));
      boolean nothing = isEmpty();
      makeRoom();
      if (fill() < 0) {
        throw new EOFException(
            nothing
                ? "the connection was closed before an answer came"
                : "the connection was closed within the head of the answer");
      }
      from = position + scanned;
    }
  }

  /** Returns the index behind the empty line, or -1. */
  private int endOfHead(int from) {
    for (int i = from; i + END_OF_HEAD <= end; i++) {
      if (buffer[i] == '\r'
          && buffer[i + 1] == '\n'
          && buffer[i + 2] == '\r'
          && buffer[i + 3] == '\n') {
        return i + END_OF_HEAD;
      }
    }
    return -1;
  }

  private void makeRoom() {
    if (position > 0) {
      System.arraycopy(buffer, position, buffer, 0, end - position);
      end -= position;
      position = 0;
    } else if (end == buffer.length) {
      buffer = Arrays.copyOf(buffer, buffer.length * 2);
    }
  }

  private int fill() throws IOException {
    int count = source.read(buffer, end, buffer.length - end);
    if (count > 0) {
      end += count;
    }
    return count;
  }

  /** Reads one byte of a body. */
  int readByte() throws IOException {
    if (isEmpty()) {
      position = 0;
      end = 0;
      if (fill() < 0) {
        throw truncated();
      }
    }
    return buffer[position++] & 0xff;
  }

  /** Reads what is there at once, or waits for the first byte; -1 at the end. */
  int read(byte[] target, int offset, int length) throws IOException {
    if (isEmpty()) {
      return source.read(target, offset, length);
    }
    int count = Math.min(length, end - position);
    System.arraycopy(buffer, position, target, offset, count);
    position += count;
    return count;
  }

  static EOFException truncated() {
    return new EOFException("the connection was closed within the body of the answer");
  }
}
