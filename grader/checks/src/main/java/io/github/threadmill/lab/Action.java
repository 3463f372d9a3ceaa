package io.github.threadmill.lab;

/** An observation that has nothing to return. */
@FunctionalInterface
public interface Action {

  /**
   * @throws Exception whatever the student's code throws
   */
  void run() throws Exception;
}
