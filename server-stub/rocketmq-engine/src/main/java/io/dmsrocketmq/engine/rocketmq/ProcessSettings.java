package io.dmsrocketmq.engine.rocketmq;

import java.net.URL;
import org.apache.rocketmq.common.MQVersion;

/** What RocketMQ reads from the process rather than from its configurations. */
final class ProcessSettings {
  private static final String LOGGING = "dms-rocketmq-logging.xml";

  private ProcessSettings() {}

  /** Has to happen before any other class of RocketMQ is loaded. */
  static synchronized void apply() {
    // By default RocketMQ writes files to the home directory.
    URL logging = ProcessSettings.class.getResource(LOGGING);
    if (logging != null) {
      setUnlessGiven("rmq.logback.configurationFile", logging.toString());
    }
    // Without a server certificate of its own, each start would make one that nobody asks for.
    setUnlessGiven("tls.server.mode", "disabled");
    // Without it a name server takes the brokers for old ones and forgets their topics.
    System.setProperty("rocketmq.remoting.version", Integer.toString(MQVersion.CURRENT_VERSION));
  }

  private static void setUnlessGiven(String name, String value) {
    if (System.getProperty(name) == null) {
      System.setProperty(name, value);
    }
  }
}
