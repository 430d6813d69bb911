package io.dmsrocketmq.server.http;

import java.util.List;
import java.util.Map;

/** What the HTTP side wants to know of what is behind the instances. */
public interface EngineState {

  /**
   * Tells what is wrong.
   *
   * @return a sentence for each trouble; empty if there is none
   */
  List<String> troubles();

  /**
   * Counts what the engine has.
   *
   * @return numbers by what they count
   */
  Map<String, Long> figures();
}
