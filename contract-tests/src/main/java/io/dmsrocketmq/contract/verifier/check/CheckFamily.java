package io.dmsrocketmq.contract.verifier.check;

import io.dmsrocketmq.contract.verifier.plan.Claim;
import java.util.List;

/** One kind of checks. */
public interface CheckFamily {

  /**
   * Gives what this kind claims of a server.
   *
   * @return the claims, in the order in which they are to be tried
   */
  List<Claim> claims();
}
