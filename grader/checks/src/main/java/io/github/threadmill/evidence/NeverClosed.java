package io.github.threadmill.evidence;

import io.github.threadmill.feedback.Place;
import org.jspecify.annotations.Nullable;

/**
 * An executor or a client that nobody has shut down.
 *
 * @param api how it was made: {@code Executors.newFixedThreadPool}
 * @param client whether it is an HTTP client, which only some exercises ask to close
 * @param madeAt the student's line that made it; null where the class file does not say
 */
public record NeverClosed(String api, boolean client, @Nullable Place madeAt) {

  /**
   * Whether it is an executor that keeps threads with nothing to do. One that starts a thread for
   * each task has none left when the tasks are through.
   */
  public boolean keepsThreads() {
    return !client && !api.endsWith("PerTaskExecutor");
  }

  @Override
  public String toString() {
    return api + (madeAt == null ? "" : " at " + madeAt);
  }
}
