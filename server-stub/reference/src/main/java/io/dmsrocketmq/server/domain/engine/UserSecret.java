package io.dmsrocketmq.server.domain.engine;

/**
 * What a user proves its name with. It must appear in no log and no message.
 *
 * @param value the secret itself
 */
public record UserSecret(String value) {

  @Override
  public String toString() {
    return "***";
  }
}
