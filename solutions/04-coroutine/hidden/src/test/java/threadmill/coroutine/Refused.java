package threadmill.coroutine;

import io.github.threadmill.lab.Judge;
import io.github.threadmill.work.WorkFloor;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Calls at the wrong moment. */
final class Refused {

  private static final List<String> ENDS =
      List.of(
          "resume after the body has returned",
          "raise after the body has returned",
          "resume after the body has thrown",
          "raise after the body has thrown",
          "resume after close()",
          "raise after close()",
          "resume after close() of a coroutine that had not begun");

  private Refused() {}

  /**
   * Calls of another thread while the body runs.
   *
   * @param calls what came of resume, raise and close; those that were not made or did not come
   *     back are missing
   * @param first what the resume that let the body run gave
   * @param next what the resume of a third thread, after it, gave
   */
  record FromAnother(List<String> calls, int first, String next) {

    boolean refused() {
      return calls.equals(List.of("refused", "refused", "refused"));
    }

    void require(Judge judge) {
      List<String> names = List.of("resume", "raise", "close");
      judge.help("note that the body runs, and throw an IllegalStateException to whoever comes then");
      for (int i = 0; i < names.size(); i++) {
        String outcome = i < calls.size() ? calls.get(i) : "waited";
        judge.require(
            outcome.equals("refused"),
            "while the body ran another thread called %s, which %s; needs an IllegalStateException",
            names.get(i),
            outcome.equals("waited") ? outcome : Crossing.told(outcome));
      }
      judge
          .help("a call that is refused must leave no trace")
          .require(
              first == 2,
              "the resume that the refused calls came between gave %d; needs what the body"
                  + " yielded, 2",
              first)
          .help("resume may be called from any thread, one after the other")
          .require(
              next.equals("returned 30"),
              "the next resume, from another thread, %s; needs 30",
              Crossing.told(next));
    }
  }

  /** Part of an observation. */
  static List<String> afterEnd() {
    List<String> outcomes = new ArrayList<>();
    Coroutine<Integer, Integer> returned = new Coroutine<>((first, outside) -> first);
    returned.resume(1);
    add(outcomes, returned, 2);
    Coroutine<Integer, Integer> thrown =
        new Coroutine<>(
            (first, outside) -> {
              throw new Spilled("at once");
            });
    Tried.expecting(null, () -> thrown.resume(1));
    add(outcomes, thrown, 2);
    Coroutine<Integer, Integer> closed = new Coroutine<>((first, outside) -> outside.yield(first));
    closed.resume(1);
    closed.close();
    add(outcomes, closed, 2);
    Coroutine<Integer, Integer> fresh = new Coroutine<>((first, outside) -> first);
    fresh.close();
    add(outcomes, fresh, 1);
    return outcomes;
  }

  private static void add(
      List<String> outcomes, Coroutine<Integer, Integer> coroutine, int calls) {
    outcomes.add(Tried.expectingRefusal(() -> coroutine.resume(1)));
    if (calls > 1) {
      outcomes.add(Tried.expectingRefusal(() -> coroutine.raise(new Spilled("too late"))));
    }
  }

  static void requireAfterEnd(Judge judge, List<String> outcomes) {
    judge.help("throw an IllegalStateException when there is nothing left to resume");
    for (int i = 0; i < ENDS.size(); i++) {
      judge.require(
          outcomes.get(i).equals("refused"),
          "%s %s; needs an IllegalStateException",
          ENDS.get(i),
          Crossing.told(outcomes.get(i)));
    }
  }

  /** Part of an observation. Another thread calls while the body waits for these calls to end. */
  static FromAnother fromAnother() throws InterruptedException {
    WorkFloor floor = WorkFloor.open();
    List<String> calls = new ArrayList<>();
    CompletableFuture<Coroutine<Integer, Integer>> self = new CompletableFuture<>();
    Coroutine<Integer, Integer> coroutine =
        new Coroutine<>(
            (first, outside) -> {
              Thread.ofPlatform().daemon().start(() -> callAll(floor, calls, self.join()));
              boolean _ = floor.awaitEnded(3);
              return 10 * outside.yield(first + 1);
            });
    self.complete(coroutine);
    int first = coroutine.resume(1);
    List<String> ended;
    synchronized (calls) {
      ended = List.copyOf(calls);
    }
    String[] next = {"was not called"};
    if (ended.equals(List.of("refused", "refused", "refused"))) {
      Thread third =
          Thread.ofPlatform()
              .daemon()
              .start(() -> next[0] = Tried.expecting(null, () -> coroutine.resume(3)));
      third.join();
    }
    return new FromAnother(ended, first, next[0]);
  }

  private static void callAll(
      WorkFloor floor, List<String> calls, Coroutine<Integer, Integer> coroutine) {
    List<Runnable> all =
        List.of(
            () -> coroutine.resume(5),
            () -> coroutine.raise(new Spilled("from another thread")),
            coroutine::close);
    for (int i = 0; i < all.size(); i++) {
      Runnable call = all.get(i);
      floor.work(
          i,
          () -> {
            String outcome = Tried.expectingRefusal(Tried.of(call));
            synchronized (calls) {
              return calls.add(outcome);
            }
          });
    }
  }

  /** Part of an observation. The body resumes, raises in and closes itself. */
  static List<String> fromInside() {
    List<String> outcomes = new ArrayList<>();
    CompletableFuture<Coroutine<Integer, Integer>> self = new CompletableFuture<>();
    Coroutine<Integer, Integer> coroutine =
        new Coroutine<>(
            (first, outside) -> {
              Coroutine<Integer, Integer> own = self.join();
              outcomes.add(Tried.expectingRefusal(() -> own.resume(1)));
              outcomes.add(Tried.expectingRefusal(() -> own.raise(new Spilled("from inside"))));
              outcomes.add(Tried.expectingRefusal(Tried.of(own::close)));
              return first;
            });
    self.complete(coroutine);
    coroutine.resume(1);
    return outcomes;
  }

  static void requireInside(Judge judge, List<String> outcomes) {
    List<String> names = List.of("resumed", "raised in", "closed");
    judge.help("a body that resumes itself would wait for itself: refuse it like any other caller");
    for (int i = 0; i < names.size(); i++) {
      judge.require(
          outcomes.get(i).equals("refused"),
          "a body %s its own coroutine, and the call %s; needs an IllegalStateException",
          names.get(i),
          Crossing.told(outcomes.get(i)));
    }
  }
}
