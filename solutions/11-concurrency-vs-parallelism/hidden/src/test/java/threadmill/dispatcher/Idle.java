package threadmill.dispatcher;

import io.github.threadmill.evidence.Activity;
import io.github.threadmill.feedback.Place;
import io.github.threadmill.lab.Judge;
import io.github.threadmill.watch.BlockingCall;
import io.github.threadmill.watch.Severity;
import io.github.threadmill.work.Restless;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;

/**
 * The moment in which all pages that have answered are parsed and some have not answered.
 *
 * @param parsed whether that moment came
 * @param restless threads that kept running then
 * @param wakesUp whether any began to wait, woke up and waited again, many times
 * @param others platform threads, other than workers and caller, that waited in the student's code
 */
record Idle(boolean parsed, List<Restless> restless, boolean wakesUp, long others) {

  /** More than what all threads need until they have settled. */
  private static final int MOST_WAITS = 20;

  /**
   * Part of an observation.
   *
   * @param waits how many calls that wait the student's code has made so far
   */
  static Idle seen(Running running, int pages, IntSupplier waits) {
    if (!running.awaitParsed(pages)) {
      return new Idle(false, List.of(), false, 0);
    }
    List<Restless> restless = running.restless();
    return new Idle(true, restless, running.goesUp(waits, MOST_WAITS), running.others());
  }

  static void require(Judge judge, Idle seen, int pages, int workers) {
    List<BlockingCall> calls = judge.activity().calls();
    Optional<BlockingCall> polls =
        calls.stream().filter(call -> call.severity() == Severity.BUSY).findFirst();
    Optional<Place> running =
        seen.restless().stream()
            .flatMap(each -> Optional.ofNullable(each.at()).stream())
            .findFirst();
    judge
        .at(onAWorker(calls))
        .help("let the answer come to the worker; a worker that has a request to wait for is lost")
        .require(
            seen.parsed(),
            "%d pages were late, and with %d workers not all of the other %d were parsed"
                + " meanwhile\n"
                + "they answer only when the others have been parsed (the check gave up after 5 s"
                + " in which none was)",
            workers,
            workers,
            pages - workers)
        .at(judge.activity().firstBlockingPlace())
        .help("sendAsync needs no thread that waits; a virtual thread may wait, a platform one not")
        .require(
            seen.others() == 0,
            "%s in your code besides the one that called and the workers, while there was nothing"
                + " to parse; needs 0",
            seen.others() == 1 ? "1 platform thread was" : seen.others() + " platform threads were")
        .at(polls.flatMap(Activity::placeOf).or(() -> running))
        .help("wait for the next page with something that wakes up: take, get, join, await")
        .require(
            seen.restless().isEmpty() && polls.isEmpty(),
            "a thread asked again and again while there was nothing to parse; needs to be woken by"
                + " the next page")
        .at(judge.activity().firstBlockingPlace())
        .require(
            !seen.wakesUp(),
            "threads woke up and waited again, more than %d times in a second in which no page"
                + " came; needs to be woken by the next page",
            MOST_WAITS);
  }

  private static Optional<Place> onAWorker(List<BlockingCall> calls) {
    return calls.stream()
        .filter(call -> call.blocks() && call.thread().startsWith("worker-"))
        .findFirst()
        .flatMap(Activity::placeOf);
  }
}
