package io.dmsrocketmq.contract.verifier.plan;

/** What is done to find out whether a claim holds. */
@FunctionalInterface
public interface Check {

  /**
   * Tries the claim.
   *
   * @param session takes the requests, and the faults that are found
   * @throws NotVerifiable if the claim cannot be tried here
   */
  void run(Session session);
}
