package io.dmsrocketmq.server.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** Parts of which one method fails while the others work. */
public final class FailingCalls {
  private FailingCalls() {}

  /**
   * Wraps a part.
   *
   * @param port what the part is
   * @param working the part
   * @param method name of the method that fails
   * @param failure what it throws
   * @param <T> what the part is
   * @return the part, of which the method fails
   */
  public static <T> T of(Class<T> port, T working, String method, RuntimeException failure) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (proxy, called, arguments) -> {
              if (called.getName().equals(method)) {
                throw failure;
              }
              try {
                return called.invoke(working, arguments);
              } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
              }
            }));
  }
}
