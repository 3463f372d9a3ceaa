package io.github.threadmill.api;

import java.io.IOException;

/** Starts worker processes, each of them a JVM of its own. Thread-safe. */
public interface WorkerLauncher {

  /**
   * Starts a JVM that runs a program. It finds the classes that the caller's code is made of, and
   * those of the tasks. Returns at once; the JVM takes its time until {@code main} begins.
   *
   * @param program a class with {@code public static void main(String[] arguments)}; it is given no
   *     arguments
   * @return the new process, which goes on until its {@code main} has returned or it is closed
   * @throws IOException if no process can be started
   * @throws IllegalStateException if as many workers as were asked for are alive already, or far
   *     too many have been started
   */
  WorkerProcess start(Class<?> program) throws IOException;
}
