package io.dmsrocketmq.client.transport;

/** An answer as it came. The text form leaves out the values of the headers and the body. */
public final class TransportResponse {

  private final int status;
  private final Headers headers;
  private final byte[] body;

  /**
   * Makes an answer.
   *
   * @param status the HTTP status
   * @param headers the headers
   * @param body the bytes of the body, of which none are there without a body; they are not copied
   */
  public TransportResponse(int status, Headers headers, byte[] body) {
    this.status = status;
    this.headers = headers;
    this.body = body;
  }

  /**
   * Returns the HTTP status.
   *
   * @return the status
   */
  public int status() {
    return status;
  }

  /**
   * Returns the headers.
   *
   * @return the headers
   */
  public Headers headers() {
    return headers;
  }

  /**
   * Returns the body.
   *
   * @return the bytes themselves
   */
  public byte[] body() {
    return body;
  }

  @Override
  public String toString() {
    return status + " " + headers + " " + body.length + " bytes";
  }
}
