package threadmill.loop;

import io.github.threadmill.api.NotImplementedYet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * One thread that runs tasks in turns. A task is a method that returns a future: it runs until it
 * has nothing to do but wait, says with {@code thenApply}, {@code thenCompose} and their like what is
 * to come then, and returns.
 *
 * <p>All methods but {@link #callSoonThreadsafe} are for the loop's own thread. A loop runs once.
 */
public final class EventLoop {

  /**
   * @param clock where the loop reads the time, and waits when there is nothing to do
   */
  public EventLoop(LoopClock clock) {
    // TODO keep what the other methods need
  }

  /**
   * Makes the calling thread the loop's thread: calls {@code main} on it, and after that whatever
   * becomes ready, until main's future is done. What is not done by then is not waited for.
   *
   * @return what main's future gave
   * @throws RuntimeException what {@code main} threw or its future failed with: that exception or
   *     error, or a {@code CompletionException} around it, as {@code join} throws it
   */
  public <T> T run(Supplier<CompletableFuture<T>> main) {
    // TODO rounds: what is ready, then what has become due, then wait if there is nothing
    throw new NotImplementedYet("EventLoop.run(main)");
  }

  /**
   * Makes a task ready, behind all that are. The loop calls it later, never this method itself.
   *
   * @param task called once, on the loop's thread
   * @return done when the task's own future is done, with the same value or exception; fails if the
   *     task throws
   */
  public <T> CompletableFuture<T> createTask(Supplier<CompletableFuture<T>> task) {
    // TODO into the queue, and return a future that is completed from there
    throw new NotImplementedYet("EventLoop.createTask(task)");
  }

  /**
   * Waits without keeping the thread.
   *
   * @param millis counted from this call; 0 or less is due at once, and still not done when this
   *     method returns
   * @return completed by the loop, on its thread, when that time has come. Of several that are due
   *     the one with the earliest time comes first; of those with the same time, the one that was
   *     asked for first
   */
  public CompletableFuture<Void> sleep(long millis) {
    // TODO a timer
    throw new NotImplementedYet("EventLoop.sleep(millis)");
  }

  /**
   * Starts several tasks, in the order of the list, so that all of them are under way at the same
   * time.
   *
   * @param tasks may be empty
   * @return their results in the order of the list, when all are done. Fails if one fails, with
   *     that exception or a {@code CompletionException} around it; the others run to their ends all
   *     the same
   */
  public <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> tasks) {
    // TODO start all, then combine
    throw new NotImplementedYet("EventLoop.gather(tasks)");
  }

  /**
   * Has the loop call something soon, on its own thread. For any thread at any time, before {@code
   * run} too. What one thread hands over is called in that order. If the loop waits it is woken.
   *
   * @param callback what it throws ends nothing but itself
   */
  public void callSoonThreadsafe(Runnable callback) {
    // TODO into a queue that several threads may use, and wake the loop
    throw new NotImplementedYet("EventLoop.callSoonThreadsafe(callback)");
  }
}
