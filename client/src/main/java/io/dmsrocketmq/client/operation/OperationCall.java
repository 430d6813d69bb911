package io.dmsrocketmq.client.operation;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One call of an operation: its arguments, checked, not yet encoded. The text form leaves out the
 * query and the body.
 *
 * @param <T> the type of the result
 */
public final class OperationCall<T extends @Nullable Object> {

  private final Operation<T> operation;
  private final Map<String, String> path;
  private final Map<String, String> query;
  private final @Nullable Object body;
  private final @Nullable Duration timeout;
  private final @Nullable UnaryOperator<T> filling;

  private OperationCall(Builder<T> builder) {
    this.operation = builder.operation;
    this.path = Collections.unmodifiableMap(new LinkedHashMap<>(builder.path));
    this.query = Collections.unmodifiableMap(new LinkedHashMap<>(builder.query));
    this.body = builder.body;
    this.timeout = builder.timeout;
    this.filling = builder.filling;
  }

  /**
   * Starts a call.
   *
   * @param <T> the type of the result
   * @param operation what to call
   * @return a new builder
   */
  public static <T extends @Nullable Object> Builder<T> builder(Operation<T> operation) {
    return new Builder<>(operation);
  }

  /**
   * Checks that an argument is there.
   *
   * @param <A> the type of the argument
   * @param name the name of the argument
   * @param argument the argument
   * @return the argument
   * @throws IllegalArgumentException if it is null
   */
  public static <A> A require(String name, @Nullable A argument) {
    if (argument == null) {
      throw new IllegalArgumentException(name + " must not be null");
    }
    return argument;
  }

  /**
   * Returns what to call.
   *
   * @return the operation
   */
  public Operation<T> operation() {
    return operation;
  }

  /**
   * Returns the values of the path parameters that the caller gave.
   *
   * @return an unmodifiable map from the name of the parameter to the value, not encoded
   */
  public Map<String, String> path() {
    return path;
  }

  /**
   * Returns the parameters of the query.
   *
   * @return an unmodifiable map in the order of sending, not encoded
   */
  public Map<String, String> query() {
    return query;
  }

  /**
   * Makes the same call with another value in the query.
   *
   * @param name the name of the parameter
   * @param value the value
   * @return a new call
   */
  public OperationCall<T> withQuery(String name, Object value) {
    return copy().query(name, value).build();
  }

  /**
   * Makes the same call with a time within which it has to be over, if that of the client is not
   * shorter.
   *
   * @param timeout a positive duration
   * @return a new call
   */
  public OperationCall<T> withTimeout(Duration timeout) {
    Builder<T> copy = copy();
    copy.timeout = timeout;
    return copy.build();
  }

  private Builder<T> copy() {
    Builder<T> copy = new Builder<>(operation);
    copy.path.putAll(path);
    copy.query.putAll(query);
    copy.body = body;
    copy.timeout = timeout;
    copy.filling = filling;
    return copy;
  }

  /**
   * Returns the time within which the call has to be over.
   *
   * @return the time, or null for that of the client
   */
  public @Nullable Duration timeout() {
    return timeout;
  }

  /**
   * Fills what the service leaves out of an answer although the call has said it.
   *
   * @param answer the answer
   * @return the answer, or a fuller one
   */
  public T filled(T answer) {
    return filling == null ? answer : filling.apply(answer);
  }

  /**
   * Returns the body.
   *
   * @return the record, or null if there is no body
   */
  public @Nullable Object body() {
    return body;
  }

  @Override
  public String toString() {
    return operation + " " + path;
  }

  /**
   * Collects and checks the arguments of a call.
   *
   * @param <T> the type of the result
   */
  public static final class Builder<T extends @Nullable Object> {
    private final Operation<T> operation;
    private final Map<String, String> path = new LinkedHashMap<>();
    private final Map<String, String> query = new LinkedHashMap<>();
    private @Nullable Object body;
    private @Nullable Duration timeout;
    private @Nullable UnaryOperator<T> filling;

    private Builder(Operation<T> operation) {
      this.operation = operation;
    }

    /**
     * Sets a segment of the path.
     *
     * @param name the name of the parameter
     * @param value the value, not encoded
     * @return this builder
     * @throws IllegalArgumentException if the value is null, blank, holds half of a character, or
     *     is one of {@code .} and {@code ..}, which are no segments but steps within a path
     */
    public Builder<T> path(String name, @Nullable String value) {
      String segment = require(name, value);
      if (segment.isBlank()) {
        throw new IllegalArgumentException(name + " must not be blank");
      }
      if (segment.equals(".") || segment.equals("..")) {
        throw new IllegalArgumentException(name + " must be more than dots");
      }
      requireWholeCharacters(name, segment);
      path.put(name, segment);
      return this;
    }

    /**
     * Sets a parameter of the query.
     *
     * @param name the name of the parameter
     * @param value the value, or null to leave the parameter out
     * @return this builder
     * @throws IllegalArgumentException if the value holds half of a character
     */
    public Builder<T> query(String name, @Nullable Object value) {
      if (value != null) {
        String text = value.toString();
        requireWholeCharacters(name, text);
        query.put(name, text);
      }
      return this;
    }

    /** Half of a surrogate pair would be sent as a question mark, which is another name. */
    private static void requireWholeCharacters(String name, String text) {
      for (int i = 0; i < text.length(); i++) {
        if (Character.isSurrogate(text.charAt(i))) {
          if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new IllegalArgumentException(name + " must not hold half of a character");
          }
          return;
        }
      }
    }

    /**
     * Sets the body.
     *
     * @param name the name of the argument
     * @param body the record
     * @return this builder
     * @throws IllegalArgumentException if the body is null
     */
    public Builder<T> body(String name, @Nullable Object body) {
      this.body = require(name, body);
      return this;
    }

    /**
     * Sets what fills gaps of the answer.
     *
     * @param filling returns the answer, or a fuller one
     * @return this builder
     */
    public Builder<T> filling(UnaryOperator<T> filling) {
      this.filling = filling;
      return this;
    }

    /**
     * Makes the call.
     *
     * @return the call
     */
    public OperationCall<T> build() {
      return new OperationCall<>(this);
    }
  }
}
