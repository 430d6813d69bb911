package io.dmsrocketmq.server.error;

import io.dmsrocketmq.server.api.ErrorCode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Refuses a request with a documented error code. Its message is the text that the caller reads.
 */
public final class DmsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * The forms of a placeholder in documented messages: {0}, {words} and &lt;word&gt;. Braces around
   * nothing are two of the special characters that a message lists.
   */
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{[\\w ]+}|<\\w+>");

  /** Stands for the parameter at fault in the documented messages that name one. */
  private static final String PARAMETER_AT_FAULT = "{0}";

  private static final String OPEN = "…";

  /** Messages quote what requests say, and an answer is not to be as large as any request. */
  private static final int LONGEST_MESSAGE = 4000;

  private final ErrorCode code;
  private final int status;

  private DmsException(ErrorCode code, int status, String message) {
    // No stack trace: a refusal is an ordinary answer, and the trace would be most of its cost.
    super(shortened(message), null, false, false);
    this.code = code;
    this.status = status;
  }

  private DmsException(ErrorCode code, String message) {
    this(code, code.status(), message);
  }

  /**
   * Refuses with the documented message alone.
   *
   * @param code the entry of the catalogue
   * @return the exception
   */
  public static DmsException of(ErrorCode code) {
    return new DmsException(code, code.message());
  }

  /**
   * Refuses with the documented message and a sentence that says more.
   *
   * @param code the entry of the catalogue
   * @param detail the sentence, which names the field or value at fault
   * @return the exception
   */
  public static DmsException of(ErrorCode code, String detail) {
    return new DmsException(code, sentence(code.message()) + " " + detail);
  }

  /**
   * Refuses with the documented message, its placeholders filled.
   *
   * @param code the entry of the catalogue
   * @param values what to put in, in the order of the placeholders; surplus placeholders stay as
   *     they are
   * @return the exception
   */
  public static DmsException filled(ErrorCode code, Object... values) {
    Matcher matcher = PLACEHOLDER.matcher(code.message());
    StringBuilder text = new StringBuilder();
    for (int index = 0; index < values.length && matcher.find(); index++) {
      matcher.appendReplacement(text, Matcher.quoteReplacement(String.valueOf(values[index])));
    }
    return new DmsException(code, matcher.appendTail(text).toString());
  }

  /**
   * Refuses with the documented message where nothing is known that its placeholders stand for.
   *
   * @param code the entry of the catalogue
   * @return the exception, whose message leaves their places open
   */
  public static DmsException leftOpen(ErrorCode code) {
    return new DmsException(code, PLACEHOLDER.matcher(code.message()).replaceAll(OPEN));
  }

  /**
   * Refuses for one or more reasons. The code is the first one's, the message lists all.
   *
   * @param violations the reasons, in the order of the request's fields
   * @return the exception
   * @throws IllegalArgumentException if there is no reason
   */
  public static DmsException of(List<Violation> violations) {
    if (violations.isEmpty()) {
      throw new IllegalArgumentException("A refusal needs a reason.");
    }
    ErrorCode code = violations.get(0).code();
    String details =
        violations.stream()
            .filter(violation -> !violation.reason().isEmpty())
            .map(violation -> violation.field() + " " + violation.reason())
            .collect(Collectors.joining("; "));
    String message = code.message().replace(PARAMETER_AT_FAULT, violations.get(0).field());
    return new DmsException(
        code, details.isEmpty() ? message : sentence(message) + " " + details + ".");
  }

  private static String shortened(String message) {
    if (message.length() <= LONGEST_MESSAGE) {
      return message;
    }
    boolean splitsPair = Character.isHighSurrogate(message.charAt(LONGEST_MESSAGE - 1));
    return message.substring(0, splitsPair ? LONGEST_MESSAGE - 1 : LONGEST_MESSAGE) + "…";
  }

  private static String sentence(String message) {
    return message.endsWith(".") ? message : message + ".";
  }

  /**
   * Gives the entry of the catalogue.
   *
   * @return the code with its status and documented message
   */
  public ErrorCode code() {
    return code;
  }

  /**
   * Gives the HTTP status of the answer.
   *
   * @return the status that the catalogue lists for the code, unless another was asked for
   */
  public int status() {
    return status;
  }

  /**
   * Refuses the same with a sentence that says more.
   *
   * @param detail the sentence
   * @return the exception
   */
  DmsException saying(String detail) {
    return new DmsException(code, status, sentence(String.valueOf(getMessage())) + " " + detail);
  }

  /**
   * Refuses the same with another status, for the few that the catalogue has no code of.
   *
   * @param otherStatus the HTTP status of the answer
   * @return the exception
   */
  public DmsException withStatus(int otherStatus) {
    return new DmsException(code, otherStatus, String.valueOf(getMessage()));
  }
}
