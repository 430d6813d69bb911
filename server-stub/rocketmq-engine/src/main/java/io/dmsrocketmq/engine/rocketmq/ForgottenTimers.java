package io.dmsrocketmq.engine.rocketmq;

import java.lang.reflect.Field;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/**
 * Ends timers that parts of RocketMQ make for themselves and never end. Each keeps a thread, and in
 * memory whatever its part knows.
 */
public final class ForgottenTimers {
  private static final System.Logger LOG = System.getLogger(ForgottenTimers.class.getName());

  private ForgottenTimers() {}

  /**
   * Ends a timer.
   *
   * @param part what has it; null if there is none
   * @param path the fields that lead to it
   */
  public static void end(@Nullable Object part, String... path) {
    try {
      Object reached = part;
      for (String name : path) {
        if (reached == null) {
          return;
        }
        Field field = field(reached.getClass(), name);
        field.setAccessible(true);
        reached = field.get(reached);
      }
      if (reached instanceof ExecutorService timer) {
        timer.shutdownNow();
      }
    } catch (ReflectiveOperationException | RuntimeException otherVersion) {
      LOG.log(System.Logger.Level.DEBUG, "A timer of RocketMQ goes on", otherVersion);
    }
  }

  private static Field field(Class<?> type, String name) throws NoSuchFieldException {
    for (Class<?> one = type; one != null; one = one.getSuperclass()) {
      for (Field field : one.getDeclaredFields()) {
        if (field.getName().equals(name)) {
          return field;
        }
      }
    }
    throw new NoSuchFieldException(name);
  }
}
