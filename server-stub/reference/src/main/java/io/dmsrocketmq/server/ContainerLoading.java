package io.dmsrocketmq.server;

import io.quarkus.runtime.Application;

/**
 * Loads the half of the container that is the same for every server, while the command line is
 * read. Each takes a quarter of the start, and neither needs the other.
 */
final class ContainerLoading {

  private ContainerLoading() {}

  static void begin() {
    Thread loading = new Thread(ContainerLoading::load, "load-container");
    loading.setDaemon(true);
    loading.start();
  }

  private static void load() {
    try {
      // The container does this work when its class is initialized.
      Class.forName(Application.APP_CLASS_NAME, true, ContainerLoading.class.getClassLoader());
    } catch (ClassNotFoundException | LinkageError failure) {
      // The start itself meets the same failure, and reports it.
      System.getLogger(ContainerLoading.class.getName())
          .log(System.Logger.Level.DEBUG, "The container cannot be loaded.", failure);
    }
  }
}
