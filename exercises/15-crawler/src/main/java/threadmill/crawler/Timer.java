package threadmill.crawler;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * Where all time of a crawl comes from. Given; the checks bring timers of their own. Thread-safe.
 */
public interface Timer {

  /**
   * Starts to measure a time.
   *
   * @return completes when the time is over; cancel it, or leave it alone, if that is of no
   *     interest any more
   */
  CompletableFuture<Void> after(Duration time);
}
