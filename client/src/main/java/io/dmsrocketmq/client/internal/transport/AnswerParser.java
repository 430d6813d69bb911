package io.dmsrocketmq.client.internal.transport;

import io.dmsrocketmq.client.transport.Headers;
import io.dmsrocketmq.client.transport.TransportResponse;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Reads one answer off a connection. */
final class AnswerParser {

  static final int LONGEST_HEAD = 64 * 1024;

  private static final int SWITCHING_PROTOCOLS = 101;
  private static final int NO_CONTENT = 204;
  private static final int NOT_MODIFIED = 304;
  private static final int MOST_DIGITS = 15;
  private static final int STEP = 8 * 1024;

  private final int longestAnswer;

  AnswerParser(int longestAnswer) {
    this.longestAnswer = longestAnswer;
  }

  /**
   * An answer, and what becomes of its connection.
   *
   * @param response the answer
   * @param head its head as it came
   * @param reusable whether another request may follow over the connection
   */
  record Answer(TransportResponse response, AnswerHead head, boolean reusable) {

    /** Returns the same answer as the last one of its connection. */
    Answer last() {
      return new Answer(response, head, false);
    }
  }

  Answer read(ConnectionInput input, String method) throws IOException {
    AnswerHead head = finalHead(input);
    AnswerBody body = AnswerBody.of(head, longestAnswer);
    boolean ended = readBody(input, method, head, body);
    byte[] bytes = body.bytes();
    Headers headers = head.headers();
    if (bytes.length > 0 && isCompressed(headers)) {
      bytes = inflate(bytes, new AnswerBody(body.limit(), body.partSuffices()));
      // They tell about bytes that the caller does not see.
      headers = headers.without(List.of("Content-Encoding", "Content-Length"));
    }
    boolean reusable = ended && !body.isCut() && head.isPersistent() && input.isEmpty();
    return new Answer(new TransportResponse(head.status(), headers, bytes), head, reusable);
  }

  private static AnswerHead finalHead(ConnectionInput input) throws IOException {
    AnswerHead head = input.readHead(LONGEST_HEAD);
    while (head.isInterim()) {
      if (head.status() == SWITCHING_PROTOCOLS) {
        throw new ProtocolException("the answer switches to another protocol");
      }
      head = input.readHead(LONGEST_HEAD);
    }
    return head;
  }

  /** Reads a body and tells whether the connection goes on behind it. */
  private static boolean readBody(
      ConnectionInput input, String method, AnswerHead head, AnswerBody body) throws IOException {
    String coding = head.only("Transfer-Encoding");
    String length = head.only("Content-Length");
    if (coding != null && (length != null || head.minorVersion() == 0)) {
      throw new ProtocolException("the answer says in two ways where its body ends");
    }
    if (method.equals("HEAD")) {
      return true;
    }
    if (head.status() == NO_CONTENT || head.status() == NOT_MODIFIED) {
      // Whoever announces a body there may send it as well, in front of the next answer.
      return length == null || length(length) == 0;
    }
    if (coding != null) {
      if (!coding.equalsIgnoreCase("chunked")) {
        throw new ProtocolException("the answer has an unknown transfer encoding");
      }
      new ChunkedBody(input, LONGEST_HEAD).readInto(body);
      return true;
    }
    if (length != null) {
      body.readExactly(input, length(length));
      return true;
    }
    body.readToTheEnd(input);
    return false;
  }

  private static long length(String text) throws ProtocolException {
    boolean digits = !text.isEmpty() && text.length() <= MOST_DIGITS;
    for (int i = 0; digits && i < text.length(); i++) {
      digits = text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }
    if (!digits) {
      throw new ProtocolException("the answer has no proper length");
    }
    return Long.parseLong(text);
  }

  private static boolean isCompressed(Headers headers) {
    @Nullable String coding = headers.first("Content-Encoding").orElse(null);
    if (coding == null) {
      return false;
    }
    String lower = coding.toLowerCase(Locale.ROOT);
    return lower.equals("gzip") || lower.equals("x-gzip");
  }

  private static byte[] inflate(byte[] compressed, AnswerBody body) throws IOException {
    try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(compressed), STEP)) {
      body.readToTheEnd(new ConnectionInput(gzip));
    } catch (EOFException e) {
      if (!body.partSuffices()) {
        throw AnswerBody.truncatedArchive();
      }
    } catch (ZipException e) {
      // The status of a refusal is worth more than its text.
      if (!body.partSuffices()) {
        throw e;
      }
    }
    return body.bytes();
  }
}
