package threadmill.bound;

import io.github.threadmill.api.NotImplementedYet;

/** Runs tasks and says what bounds them. For one thread. */
public final class Profiler {

  /**
   * @param world what tasks wait for
   * @param meter what their times are read from, and nothing else
   */
  public Profiler(World world, Meter meter) {
    // TODO keep what profile needs
  }

  /**
   * Runs a task once, on the thread that calls, and hands it a world that does what this profiler's
   * world does, exceptions included, and notes how long each call keeps the task.
   *
   * <p>May be called again for another task, whose times begin at zero.
   *
   * @return what became of it; what the task throws is in there, and is not thrown
   */
  public <T> Profile<T> profile(Task<T> task) {
    // TODO run the task in a world that measures, and find out what bounds it
    throw new NotImplementedYet("Profiler.profile(task)");
  }
}
