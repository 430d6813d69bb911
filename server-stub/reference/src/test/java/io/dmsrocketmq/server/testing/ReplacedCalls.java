package io.dmsrocketmq.server.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.Supplier;

/** Parts that work but for one method. */
public final class ReplacedCalls {
  private ReplacedCalls() {}

  /**
   * Lets a method fail.
   *
   * @param port what the part is
   * @param working the part
   * @param method name of the method
   * @param failure what it throws
   * @param <T> what the part is
   * @return the part, of which the method fails
   */
  public static <T> T failing(Class<T> port, T working, String method, RuntimeException failure) {
    return replacing(
        port,
        working,
        method,
        () -> {
          throw failure;
        });
  }

  /**
   * Lets a method answer something else.
   *
   * @param port what the part is
   * @param working the part
   * @param method name of the method
   * @param answer what it answers
   * @param <T> what the part is
   * @return the part with the other method
   */
  public static <T> T answering(Class<T> port, T working, String method, Object answer) {
    return replacing(port, working, method, () -> answer);
  }

  private static <T> T replacing(
      Class<T> port, T working, String method, Supplier<Object> replacement) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (proxy, called, arguments) -> {
              if (called.getName().equals(method)) {
                return replacement.get();
              }
              try {
                return called.invoke(working, arguments);
              } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
              }
            }));
  }
}
