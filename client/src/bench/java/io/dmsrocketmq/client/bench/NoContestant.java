package io.dmsrocketmq.client.bench;

/** Asks nobody, to tell what the Java machine itself costs. */
final class NoContestant implements Contestant {

  NoContestant(String name, String endpoint) {}

  @Override
  public String call() {
    return "nothing";
  }
}
