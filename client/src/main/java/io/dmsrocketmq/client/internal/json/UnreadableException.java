package io.dmsrocketmq.client.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A body that cannot be read. It knows the place and does not quote what stands there. */
public final class UnreadableException extends IOException {

  private static final long serialVersionUID = 1L;

  /** The place as a JSON path. */
  private final String place;

  UnreadableException(JsonParser parser, @Nullable Throwable cause) {
    super("unexpected value", cause);
    this.place = place(parser);
  }

  /**
   * Returns where reading ended.
   *
   * @return a JSON path
   */
  public String place() {
    return place;
  }

  private static String place(JsonParser parser) {
    JsonStreamContext at = parser.getParsingContext();
    // A value that has just begun is a context of its own.
    boolean begun = parser.currentToken() != null && parser.currentToken().isStructStart();
    JsonStreamContext context = begun ? at.getParent() : at;
    StringBuilder place = new StringBuilder();
    while (context != null) {
      if (context.inObject() && context.getCurrentName() != null) {
        place.insert(0, context.getCurrentName()).insert(0, '.');
      } else if (context.inArray()) {
        place.insert(0, ']').insert(0, context.getCurrentIndex()).insert(0, '[');
      }
      context = context.getParent();
    }
    return place.insert(0, '$').toString();
  }
}
