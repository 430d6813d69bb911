package io.dmsrocketmq.client.internal.transport;

import java.io.IOException;
import java.net.ProtocolException;

/** Reads a body that comes in chunks. What comes behind the last one is read and dropped. */
final class ChunkedBody {

  private static final int MOST_DIGITS = 8;

  private final ConnectionInput input;
  private int overhead;

  /**
   * Makes a reader.
   *
   * @param input where the chunks come from
   * @param overhead the most bytes that may be spent on extensions and trailers
   */
  ChunkedBody(ConnectionInput input, int overhead) {
    this.input = input;
    this.overhead = overhead;
  }

  void readInto(AnswerBody body) throws IOException {
    long size = readSize();
    while (size > 0) {
      body.readExactly(input, size);
      if (body.isCut()) {
        return;
      }
      requireNext('\r');
      requireNext('\n');
      size = readSize();
    }
    while (skipLine()) {
      spend();
    }
  }

  private long readSize() throws IOException {
    long size = 0;
    int digits = 0;
    int octet = input.readByte();
    while (Character.digit(octet, 16) >= 0) {
      size = size * 16 + Character.digit(octet, 16);
      if (++digits > MOST_DIGITS) {
        throw malformed();
      }
      octet = input.readByte();
    }
    if (digits == 0) {
      throw malformed();
    }
    if (octet == ';') {
      skipLine();
    } else if (octet == '\r') {
      requireNext('\n');
    } else {
      throw malformed();
    }
    return size;
  }

  /** Skips the rest of a line and tells whether there was any. */
  private boolean skipLine() throws IOException {
    int octet = input.readByte();
    boolean any = octet != '\r';
    while (octet != '\r') {
      if (octet == '\n') {
        throw malformed();
      }
      spend();
      octet = input.readByte();
    }
    requireNext('\n');
    return any;
  }

  private void spend() throws ProtocolException {
    if (--overhead < 0) {
      throw malformed();
    }
  }

  private void requireNext(char expected) throws IOException {
    if (input.readByte() != expected) {
      throw malformed();
    }
  }

  private static ProtocolException malformed() {
    return new ProtocolException("the answer has a malformed chunk");
  }
}
