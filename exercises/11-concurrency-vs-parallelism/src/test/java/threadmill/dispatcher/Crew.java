package threadmill.dispatcher;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadFactory;

/** Makes the workers, and knows them again. Thread-safe. */
final class Crew implements ThreadFactory {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final List<Thread> made = new CopyOnWriteArrayList<>();

  @Override
  public synchronized Thread newThread(Runnable work) {
    Thread thread =
        Thread.ofPlatform().daemon().name("worker-" + (made.size() + 1)).unstarted(work);
    made.add(thread);
    return thread;
  }

  /** Whether this thread is one of the workers. */
  boolean isHere() {
    return has(Thread.currentThread());
  }

  boolean has(Thread thread) {
    // Not by equals, which a thread may answer as it likes.
    return made.stream().anyMatch(each -> each == thread);
  }

  /** Waits for all workers to end, five seconds at the most; names those that are left. */
  List<String> awaitGone() throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    for (Thread thread : made) {
      if (thread.getState() != Thread.State.NEW) {
        thread.join(Duration.ofNanos(Math.max(1, deadline - System.nanoTime())));
      }
    }
    return made.stream().filter(Thread::isAlive).map(Thread::getName).toList();
  }
}
