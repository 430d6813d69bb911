package io.dmsrocketmq.client.operation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the contract says about one operation. The generated classes hold one constant for each.
 *
 * @param <T> the type of the result
 */
public final class Operation<T extends @Nullable Object> {

  /** A service with an endpoint of its own. */
  public enum Service {
    /** The message service. */
    MESSAGES,
    /** The identity service, which issues tokens. */
    IDENTITY
  }

  private interface Decoding<T extends @Nullable Object> {
    T decode(BodyDecoder decoder, byte[] body);
  }

  // Classes instead of lambdas: every operation has one, and the first call waits for them all.
  private record Value<R>(Class<R> type) implements Decoding<R> {
    @Override
    public R decode(BodyDecoder decoder, byte[] body) {
      return decoder.value(body, type);
    }
  }

  private record Elements<R>(Class<R> type) implements Decoding<List<R>> {
    @Override
    public List<R> decode(BodyDecoder decoder, byte[] body) {
      return decoder.list(body, type);
    }
  }

  private static final class Nothing implements Decoding<@Nullable Void> {
    @Override
    public @Nullable Void decode(BodyDecoder decoder, byte[] body) {
      return null;
    }
  }

  private final Builder facts;
  private final Decoding<T> decoding;

  private Operation(Builder facts, Decoding<T> decoding) {
    this.facts = facts;
    this.decoding = decoding;
  }

  /**
   * Starts the description of an operation of the message service that needs authentication and
   * must not be repeated blindly.
   *
   * @param id the operationId of the contract
   * @param method the HTTP method in capitals
   * @param path the template of the path
   * @return a new builder
   */
  public static Builder builder(String id, String method, String path) {
    return new Builder(id, method, path);
  }

  /**
   * Returns the operationId of the contract.
   *
   * @return the identifier
   */
  public String id() {
    return facts.id;
  }

  /**
   * Returns the HTTP method.
   *
   * @return the method in capitals
   */
  public String method() {
    return facts.method;
  }

  /**
   * Returns the template of the path.
   *
   * @return the path, each parameter a whole segment in braces
   */
  public String path() {
    return facts.path;
  }

  /**
   * Returns the values of path parameters that a caller need not give.
   *
   * @return an unmodifiable map from the name of the parameter
   */
  public Map<String, String> defaultPathValues() {
    return facts.defaultPathValues;
  }

  /**
   * Returns the service that offers the operation.
   *
   * @return the service
   */
  public Service service() {
    return facts.service;
  }

  /**
   * Tells whether a caller has to prove its identity.
   *
   * @return false for an operation that anybody may call
   */
  public boolean isAuthenticated() {
    return facts.authenticated;
  }

  /**
   * Tells whether a call may be repeated after a lost answer without another effect than that of
   * one call.
   *
   * @return true if it may be repeated
   */
  public boolean isIdempotent() {
    return facts.idempotent;
  }

  /**
   * Reads the body of a successful answer.
   *
   * @param decoder what reads bodies
   * @param body the bytes, of which none may be there
   * @return the result
   * @throws java.io.UncheckedIOException if the body cannot be read as the result
   */
  public T decode(BodyDecoder decoder, byte[] body) {
    return decoding.decode(decoder, body);
  }

  @Override
  public String toString() {
    return facts.id;
  }

  /** Collects what the contract says about an operation. */
  public static final class Builder {
    private final String id;
    private final String method;
    private final String path;
    private Map<String, String> defaultPathValues = Map.of();
    private Service service = Service.MESSAGES;
    private boolean authenticated = true;
    private boolean idempotent;

    private Builder(String id, String method, String path) {
      this.id = id;
      this.method = method;
      this.path = path;
    }

    private Builder(Builder other) {
      this(other.id, other.method, other.path);
      this.defaultPathValues = Map.copyOf(other.defaultPathValues);
      this.service = other.service;
      this.authenticated = other.authenticated;
      this.idempotent = other.idempotent;
    }

    /**
     * Says that the identity service offers the operation.
     *
     * @return this builder
     */
    public Builder identityService() {
      this.service = Service.IDENTITY;
      return this;
    }

    /**
     * Says that anybody may call the operation.
     *
     * @return this builder
     */
    public Builder anonymous() {
      this.authenticated = false;
      return this;
    }

    /**
     * Says that a call may be repeated after a lost answer.
     *
     * @return this builder
     */
    public Builder idempotent() {
      this.idempotent = true;
      return this;
    }

    /**
     * Says which value a path parameter has if the caller gives none.
     *
     * @param name the name of the parameter
     * @param value the value, not encoded
     * @return this builder
     */
    public Builder defaultPath(String name, String value) {
      Map<String, String> extended = new LinkedHashMap<>(defaultPathValues);
      extended.put(name, value);
      this.defaultPathValues = extended;
      return this;
    }

    /**
     * Makes an operation that answers one value.
     *
     * @param <R> the type of the value
     * @param type the class of the value
     * @return the operation
     */
    public <R> Operation<R> returning(Class<R> type) {
      return new Operation<>(new Builder(this), new Value<>(type));
    }

    /**
     * Makes an operation that answers a bare list.
     *
     * @param <R> the type of an element
     * @param elementType the class of an element
     * @return the operation
     */
    public <R> Operation<List<R>> returningList(Class<R> elementType) {
      return new Operation<>(new Builder(this), new Elements<>(elementType));
    }

    /**
     * Makes an operation that answers nothing.
     *
     * @return the operation
     */
    public Operation<@Nullable Void> returningNothing() {
      return new Operation<@Nullable Void>(new Builder(this), new Nothing());
    }
  }
}
