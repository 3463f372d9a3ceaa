package threadmill.loop;

import io.github.threadmill.evidence.Activity;
import io.github.threadmill.evidence.LeftThread;
import io.github.threadmill.evidence.NeverClosed;
import io.github.threadmill.feedback.Place;
import io.github.threadmill.lab.Judge;
import io.github.threadmill.watch.BlockingCall;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** Everything that a loop may be asked to run, in one run. */
final class OneThread {

  private OneThread() {}

  /** Part of an observation. */
  static Ran seen() {
    return new Scene()
        .run(
            scene -> {
              EventLoop loop = scene.loop();
              scene.note("main");
              CompletableFuture<Void> called = new CompletableFuture<>();
              loop.callSoonThreadsafe(() -> scene.note("a callback of the loop's own thread"));
              scene
                  .clock()
                  .visit(
                      15,
                      () ->
                          loop.callSoonThreadsafe(
                              () -> {
                                scene.note("a callback of another thread");
                                called.complete(null);
                              }));
              CompletableFuture<Integer> task =
                  loop.createTask(
                      () -> {
                        scene.note("a task");
                        return scene.nap("what follows a sleep", 10, 1);
                      });
              CompletableFuture<Void> after =
                  task.thenAccept(value -> scene.note("what follows a task"));
              CompletableFuture<Void> all =
                  loop.gather(List.of(() -> scene.nap("a gathered one", 30, 1)))
                      .thenAccept(values -> scene.note("what follows gather"));
              return Timers.allOf(List.of(called, after, all)).thenApply(over -> "all");
            });
  }

  static void require(Judge judge, Ran ran) {
    Activity activity = judge.activity();
    Optional<Place> made =
        Stream.concat(
                activity.threadsLeft().stream().map(LeftThread::madeAt),
                activity.neverClosed().stream().map(NeverClosed::madeAt))
            .flatMap(place -> Optional.ofNullable(place).stream())
            .findFirst();
    judge
        .at(made)
        .help("the thread that calls run is the loop: it looks into the queue, and at the timers")
        .require(
            ran.strangers().isEmpty(),
            "%s ran on another thread than the one that called run; needs all on that one",
            ran.strangers().isEmpty() ? "" : ran.strangers().getFirst());
    List<BlockingCall> blocking = activity.blocking();
    judge
        .at(activity.firstBlockingPlace())
        .help("wait in LoopClock.waitUntil only: it knows about time, and it can be woken")
        .require(
            blocking.isEmpty(),
            "%s can keep the thread; needs to wait at the loop's clock and nowhere else",
            blocking.isEmpty() ? "" : blocking.getFirst().api());
    ran.requireEnd(judge);
    judge
        .at(made)
        .help("timers need no thread: the loop knows when the next one is due")
        .require(
            activity.threadsLeft().isEmpty() && activity.neverClosed().isEmpty(),
            "the loop has made a thread or an executor of its own; needs none");
    judge
        .at((Place) null)
        .require(
            ran.log().size() == 8, "%d of 8 things have happened: %s", ran.log().size(), ran.log());
  }
}
