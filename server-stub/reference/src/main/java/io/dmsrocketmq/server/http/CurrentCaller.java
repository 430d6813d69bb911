package io.dmsrocketmq.server.http;

import io.dmsrocketmq.server.auth.Caller;
import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/** Who sent the current request. */
@RequestScoped
public class CurrentCaller {

  private @Nullable Caller caller;

  /** Makes the holder; the container calls this. */
  public CurrentCaller() {}

  void set(Caller admitted) {
    caller = admitted;
  }

  /**
   * Gives the caller.
   *
   * @return the caller whom authentication has admitted
   * @throws IllegalStateException if the operation takes requests without authentication
   */
  public Caller get() {
    if (caller == null) {
      throw new IllegalStateException("Nobody was authenticated for this operation.");
    }
    return caller;
  }
}
