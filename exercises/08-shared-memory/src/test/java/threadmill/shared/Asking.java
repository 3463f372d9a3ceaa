package threadmill.shared;

import io.github.threadmill.lab.Judge;
import io.github.threadmill.work.Callers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Threads that ask for one key while its value is being computed.
 *
 * @param computations how often it was computed
 * @param answers what they got
 * @param ended whether all of them got something
 */
record Asking(int computations, List<String> answers, boolean ended) {

  static final int CALLERS = 6;

  /** Part of an observation. The computation ends when all others compute, too, or wait. */
  static Asking oneKey(int value) {
    AtomicInteger computations = new AtomicInteger();
    CountDownLatch allAreThere = new CountDownLatch(1);
    Callers callers = new Callers();
    OnceCache<Integer, String> cache =
        new OnceCache<>(
            key -> {
              int number = computations.incrementAndGet();
              if (number == 1) {
                await(allAreThere);
                callers.awaitRest();
              }
              return "key " + key + " is " + value + number;
            });
    List<Callers.Call<String>> calls =
        IntStream.range(0, CALLERS)
            .mapToObj(i -> callers.start("caller-" + i, () -> cache.get(TwoKeys.ONE)))
            .toList();
    allAreThere.countDown();
    boolean ended = callers.awaitEnd();
    List<String> answers = new ArrayList<>();
    for (Callers.Call<String> call : calls) {
      answers.add(call.thrown() == null ? String.valueOf(call.value()) : "" + call.thrown());
    }
    return new Asking(computations.get(), answers, ended);
  }

  static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  static void require(Judge judge, Asking seen, int value) {
    judge
        .help("let the first thread put something for the key that the others can wait for")
        .require(
            seen.computations() == 1,
            "%d threads asked for one key at once, and it was computed %d times; needs 1",
            CALLERS,
            seen.computations())
        .help("wake up whoever waits when the value is there")
        .require(
            seen.ended(),
            "%d threads asked for one key at once; it was computed, and threads still wait for it",
            CALLERS)
        .help("give every thread the value that the first one has computed");
    String due = "key " + TwoKeys.ONE + " is " + value + "1";
    for (String answer : seen.answers()) {
      judge.require(answer.equals(due), "a thread got %s; needs %s", answer, due);
    }
  }
}
