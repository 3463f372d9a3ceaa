package threadmill.loop;

import io.github.threadmill.api.NotImplementedYet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;

/** One run of the student's loop on a clock of the kit's, with a log. Part of an observation. */
final class Scene {

  private final Thread thread = Thread.currentThread();
  private final List<String> log = Collections.synchronizedList(new ArrayList<>());
  private final List<String> strangers = Collections.synchronizedList(new ArrayList<>());
  private final Clockwork clock = new Clockwork(Elsewhere::waits);
  private EventLoop loop; // made on the side of the student's code

  EventLoop loop() {
    if (loop == null) {
      loop = new EventLoop(clock);
    }
    return loop;
  }

  Clockwork clock() {
    return clock;
  }

  /** Writes down what happens, when, and on which thread. */
  void note(String what) {
    clock.progress();
    log.add(what + " at " + clock.time());
    if (Thread.currentThread() != thread) {
      strangers.add(what);
    }
  }

  /** A task that sleeps, makes a note of its end, and gives a value. */
  <T> CompletableFuture<T> nap(String name, long millis, T value) {
    return loop()
        .sleep(millis)
        .thenApply(
            over -> {
              note(name);
              return value;
            });
  }

  /** Runs the loop to its end, whatever that is. */
  Ran run(Function<Scene, CompletableFuture<?>> main) {
    String ended;
    try {
      ended = "value " + this.<Object>runLoop(main);
    } catch (Throwable thrown) { // whatever the student's code throws is looked at
      Throwable root = root(thrown);
      if (root instanceof NotImplementedYet marker) {
        throw marker;
      }
      ended = "threw " + told(root);
    } finally {
      clock.backFromHurry();
    }
    return new Ran(
        ended,
        clock.astray(),
        List.copyOf(log),
        List.copyOf(strangers),
        clock.time(),
        clock.waits());
  }

  @SuppressWarnings("unchecked")
  private <T> T runLoop(Function<Scene, CompletableFuture<?>> main) {
    return loop().run(() -> (CompletableFuture<T>) main.apply(this));
  }

  /** What a future failed with, without what futures put around it. */
  static Throwable root(Throwable thrown) {
    Throwable root = thrown;
    while ((root instanceof CompletionException || root instanceof ExecutionException)
        && root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }

  /** {@code Spilled: the soup}. */
  static String told(Throwable thrown) {
    return thrown.getClass().getSimpleName() + ": " + thrown.getMessage();
  }
}
