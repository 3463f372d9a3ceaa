package io.github.threadmill.races;

/**
 * What threads do to one object of the student's while there is {@link Noise}. To be a public class
 * of an exercise's checks with a public constructor without parameters; each trial gets an instance
 * of its own.
 */
public interface Trial {

  /**
   * One call, made by many threads at once.
   *
   * @param thread number of the calling thread, from 0
   * @param call number of its call, from 0
   * @throws Exception whatever the student's code throws; it counts as a violation
   */
  void call(int thread, int call) throws Exception;

  /** Whether all is as it must be after the calls, asked when all threads have ended. */
  boolean holds();
}
