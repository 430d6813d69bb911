package io.dmsrocketmq.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * The clock of the server, which everything in it follows: jobs, the age of tokens and signatures,
 * times in answers. A call that moves it returns when what became due is done.
 */
public final class ServerClock {

  private static final String PATH = "/clock";

  private final ControlCalls calls;

  ServerClock(ControlCalls calls) {
    this.calls = calls;
  }

  /**
   * Returns what the clock shows.
   *
   * @return the time
   */
  public Instant now() {
    return time(calls.get(PATH));
  }

  /**
   * Moves the clock, whether it is stopped or not.
   *
   * @param by how far; nothing, to let the server do what is due already
   * @return what it shows then
   * @throws TestControlException if it is negative or too far
   */
  public Instant advance(Duration by) {
    return time(calls.post(PATH + "/advance", Map.of("by", by.toString())));
  }

  /**
   * Sets the clock, which goes on from there or stays there, as it did before.
   *
   * @param now the time to show
   * @return what it shows then
   * @throws TestControlException if it is before 1970 or too far in the future
   */
  public Instant set(Instant now) {
    return time(calls.put(PATH, Map.of("now", now.toString())));
  }

  /**
   * Stops the clock where it is.
   *
   * @return what it shows
   */
  public Instant stop() {
    return time(calls.put(PATH, Map.of("stopped", true)));
  }

  /**
   * Lets the clock go on from where it is.
   *
   * @return what it shows
   */
  public Instant resume() {
    return time(calls.put(PATH, Map.of("stopped", false)));
  }

  /**
   * Goes back to the real time.
   *
   * @return what it shows then
   */
  public Instant showRealTime() {
    return time(calls.delete(PATH));
  }

  private static Instant time(JsonNode reading) {
    return Instant.parse(reading.path("now").asText());
  }
}
