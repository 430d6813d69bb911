package io.dmsrocketmq.server.domain.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.zip.CRC32;

/** The content of a message: any bytes, most often text in UTF-8. */
public final class MessageBody {
  /** RocketMQ keeps the checksum in a signed number and clears the sign. */
  private static final long WITHOUT_SIGN = 0x7FFF_FFFFL;

  private final byte[] bytes;

  private MessageBody(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * Takes bytes as they are.
   *
   * @param bytes the content
   * @return the content
   */
  public static MessageBody of(byte[] bytes) {
    return new MessageBody(bytes.clone());
  }

  /**
   * Takes a text.
   *
   * @param text the text
   * @return its bytes in UTF-8
   */
  public static MessageBody of(String text) {
    return new MessageBody(text.getBytes(UTF_8));
  }

  /**
   * Gives the content.
   *
   * @return a copy of the bytes
   */
  public byte[] bytes() {
    return bytes.clone();
  }

  /**
   * Gives the content for people to read.
   *
   * @return the text, with the replacement character where the bytes are no UTF-8
   */
  public String text() {
    return new String(bytes, UTF_8);
  }

  /**
   * Tells how long the content is.
   *
   * @return the number of bytes
   */
  public int length() {
    return bytes.length;
  }

  /**
   * Computes the checksum as brokers do.
   *
   * @return the CRC-32 of the bytes without its highest bit
   */
  public long checksum() {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    return crc.getValue() & WITHOUT_SIGN;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MessageBody body && Arrays.equals(bytes, body.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** Tells the length only: contents belong to nobody's log. */
  @Override
  public String toString() {
    return bytes.length + " bytes";
  }
}
