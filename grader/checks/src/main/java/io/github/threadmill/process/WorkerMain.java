package io.github.threadmill.process;

import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * First class of a worker's JVM: runs the student's program, and ends the JVM as soon as the
 * process that has started it is gone, whatever the program is doing. Knows nothing of the kit, for
 * it runs without it.
 */
public final class WorkerMain {

  private static final long LOOK_NANOS = TimeUnit.SECONDS.toNanos(1);

  private WorkerMain() {}

  /**
   * @param arguments the number of the process that has started this one, and the program's class
   * @throws Throwable what the program throws
   */
  public static void main(String[] arguments) throws Throwable {
    long parent = Long.parseLong(arguments[0]);
    Thread.ofPlatform().daemon().name("parent-watch").start(() -> endWith(parent));
    try {
      Class.forName(arguments[1])
          .getMethod("main", String[].class)
          .invoke(null, (Object) new String[0]);
    } catch (InvocationTargetException thrown) {
      throw thrown.getCause() == null ? thrown : thrown.getCause();
    }
  }

  /** A process without its parent is handed to another one: that shows at the next look. */
  private static void endWith(long parent) {
    while (ProcessHandle.current().parent().filter(it -> it.pid() == parent).isPresent()) {
      LockSupport.parkNanos(LOOK_NANOS);
    }
    Runtime.getRuntime().halt(1);
  }
}
