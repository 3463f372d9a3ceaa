package threadmill.dispatcher;

import io.github.threadmill.lab.Awaiting;
import io.github.threadmill.work.Restless;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntSupplier;

/** A call of the student's dispatcher that goes on while the check looks on from another thread. */
final class Running {

  private final Dispatch dispatch;
  private final Thread caller;
  private final CompletableFuture<List<String>> result = new CompletableFuture<>();

  private Running(Dispatch dispatch, CountDownLatch started) {
    this.dispatch = dispatch;
    this.caller = Thread.ofPlatform().daemon().name("caller").unstarted(() -> call(started));
  }

  /** Part of an observation: begins the call. */
  static Running start(List<URI> pages, int workers) throws InterruptedException {
    CountDownLatch started = new CountDownLatch(1);
    Running running = new Running(new Dispatch(pages, workers), started);
    running.caller.start();
    started.await();
    return running;
  }

  private void call(CountDownLatch started) {
    started.countDown();
    try {
      result.complete(dispatch.fetch());
    } catch (Throwable thrown) { // whatever the student's code throws comes out of result()
      result.completeExceptionally(thrown);
    }
  }

  /** Waits until so many pages have been parsed; false when nothing moves any more. */
  boolean awaitParsed(int pages) {
    return dispatch.floor().awaitEnded(pages);
  }

  /** What became of the call. */
  List<String> result() throws InterruptedException {
    return Awaiting.result("fetchAll", result);
  }

  /** Threads that keep running although there is nothing to parse. */
  List<Restless> restless() {
    return dispatch.floor().awaitRest("threadmill.dispatcher");
  }

  /** Whether a counter goes up a lot although there is nothing to parse. */
  boolean goesUp(IntSupplier counter, int most) {
    return dispatch.floor().goesUp(counter, most);
  }

  /**
   * Platform threads, other than the caller and the workers, that are in the student's code at this
   * moment.
   */
  long others() {
    return Thread.getAllStackTraces().entrySet().stream()
        .filter(entry -> entry.getKey() != caller && !dispatch.crew().has(entry.getKey()))
        .filter(entry -> isStudents(entry.getValue()))
        .count();
  }

  private static boolean isStudents(StackTraceElement[] stack) {
    for (StackTraceElement frame : stack) {
      if ("threadmill-students".equals(frame.getClassLoaderName())) {
        return true;
      }
    }
    return false;
  }
}
