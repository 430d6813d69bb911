package io.dmsrocketmq.server.testcontrol;

import java.util.List;

/** One thing that tests can control. */
interface Control {

  /**
   * Gives the calls that it takes.
   *
   * @return the calls, each with its own method and path
   */
  List<Call> calls();
}
