package io.dmsrocketmq.client.operation;

import java.util.List;

/** Reads the bodies of successful answers. */
public interface BodyDecoder {

  /**
   * Reads one value.
   *
   * @param <R> the type of the value
   * @param body the bytes, of which none may be there
   * @param type the class of the value
   * @return the value; one with nothing in it if there is no body
   * @throws java.io.UncheckedIOException if the body cannot be read as that type
   */
  <R> R value(byte[] body, Class<R> type);

  /**
   * Reads a list.
   *
   * @param <R> the type of an element
   * @param body the bytes, of which none may be there
   * @param elementType the class of an element
   * @return an unmodifiable list; an empty one if there is no body
   * @throws java.io.UncheckedIOException if the body cannot be read as a list of that type
   */
  <R> List<R> list(byte[] body, Class<R> elementType);
}
