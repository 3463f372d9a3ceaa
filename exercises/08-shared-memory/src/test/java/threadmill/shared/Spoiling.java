package threadmill.shared;

import io.github.threadmill.lab.Judge;
import io.github.threadmill.work.Callers;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * A computation that fails the first time.
 *
 * @param same whether the thread that computed got the very object that was thrown
 * @param first what it got
 * @param waiting how many of those that waited are still waiting
 * @param stray what one of those got that is neither a value nor the failure; empty where none did
 * @param again what a later call got
 * @param computations how often it was computed when that call had ended
 */
record Spoiling(
    boolean same, String first, int waiting, String stray, String again, int computations) {

  /** Part of an observation: one thread alone. */
  static Spoiling alone() {
    AtomicInteger computations = new AtomicInteger();
    Spoiled failure = new Spoiled("the computation failed");
    OnceCache<Integer, String> cache =
        new OnceCache<>(
            key -> {
              if (computations.incrementAndGet() == 1) {
                throw failure;
              }
              return "value";
            });
    Callers callers = new Callers();
    Callers.Call<String> first = callers.start("caller", () -> cache.get(TwoKeys.ONE));
    boolean ended = callers.awaitEnd();
    Callers later = new Callers();
    Callers.Call<String> again = later.start("later-caller", () -> cache.get(TwoKeys.ONE));
    boolean endedAgain = ended && later.awaitEnd();
    return new Spoiling(
        first.thrown() == failure,
        shown(first, ended),
        0,
        "",
        shown(again, endedAgain),
        computations.get());
  }

  /** Part of an observation: others wait for the computation that fails. */
  static Spoiling withOthersWaiting() {
    AtomicInteger computations = new AtomicInteger();
    Spoiled failure = new Spoiled("the computation failed");
    CountDownLatch allAreThere = new CountDownLatch(1);
    Callers callers = new Callers();
    OnceCache<Integer, String> cache =
        new OnceCache<>(
            key -> {
              if (computations.incrementAndGet() == 1) {
                Asking.await(allAreThere);
                callers.awaitRest();
                throw failure;
              }
              return "value";
            });
    List<Callers.Call<String>> calls =
        IntStream.range(0, 4)
            .mapToObj(i -> callers.start("caller-" + i, () -> cache.get(TwoKeys.ONE)))
            .toList();
    allAreThere.countDown();
    callers.awaitEnd();
    int waiting = (int) calls.stream().filter(call -> !call.ended()).count();
    String stray =
        calls.stream()
            .filter(Callers.Call::ended)
            .filter(call -> !"value".equals(call.value()) && !failure.isIn(call.thrown()))
            .map(call -> shown(call, true))
            .findFirst()
            .orElse("");
    Callers later = new Callers();
    Callers.Call<String> again = later.start("later-caller", () -> cache.get(TwoKeys.ONE));
    boolean ended = waiting == 0 && later.awaitEnd();
    return new Spoiling(true, "", waiting, stray, shown(again, ended), computations.get());
  }

  private static String shown(Callers.Call<String> call, boolean ended) {
    if (!ended) {
      return "nothing, and still waits";
    }
    return call.thrown() == null ? String.valueOf(call.value()) : call.thrown().toString();
  }

  static void require(Judge judge, Spoiling seen) {
    judge
        .help("throw what the function threw itself; the cause of an ExecutionException is that")
        .require(
            seen.same(),
            "the computation threw, and the thread that made it got %s; needs the very object that"
                + " was thrown",
            seen.first())
        .help("wake up those that wait, and tell them that nothing will come")
        .require(
            seen.waiting() == 0,
            "the computation failed, and %d of the threads that asked for it wait for ever",
            seen.waiting())
        .require(
            seen.stray().isEmpty(),
            "a thread that waited for a failed computation got %s; needs the failure, or a value",
            seen.stray())
        .help("forget the key before the failure goes out")
        .require(
            seen.again().equals("value"),
            "the first computation failed; a later call got %s; needs the value of a new one",
            seen.again())
        .require(
            seen.computations() >= 2,
            "computed %d times; needs a second computation after one that failed",
            seen.computations());
  }
}
