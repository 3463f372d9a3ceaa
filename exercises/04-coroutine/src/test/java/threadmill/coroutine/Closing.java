package threadmill.coroutine;

import io.github.threadmill.evidence.LeftThread;
import io.github.threadmill.evidence.NeverClosed;
import io.github.threadmill.lab.Judge;
import io.github.threadmill.work.WorkFloor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What a body went through until {@code close} had returned.
 *
 * @param log of the body
 * @param done what isDone said then
 */
record Closing(List<String> log, boolean done) {

  private static final List<String> DUE =
      List.of("begins", "Closed", "inner finally", "outer finally");

  /** Part of an observation. The inner finally block takes its time. */
  static Closing seen() {
    List<String> log = Collections.synchronizedList(new ArrayList<>());
    WorkFloor floor = WorkFloor.open();
    Coroutine<String, String> coroutine =
        new Coroutine<>(
            (first, outside) -> {
              log.add("begins");
              try {
                try {
                  outside.yield("in the middle");
                  log.add("goes on");
                } catch (Closed closed) {
                  log.add("Closed");
                  throw closed;
                } finally {
                  floor.rendezvous(1).arriveAndListen(); // 300 ms
                  log.add("inner finally");
                }
              } finally {
                log.add("outer finally");
              }
              return "the end";
            });
    coroutine.resume("");
    coroutine.close();
    return new Closing(List.copyOf(log), coroutine.isDone());
  }

  /** Part of an observation: a coroutine that comes to its end by itself. */
  static void endOfItself() {
    Coroutine<String, String> coroutine = new Coroutine<>((first, outside) -> first);
    coroutine.resume("");
  }

  static void require(Judge judge, Closing seen) {
    judge
        .help("let yield throw Closed, and let close wait until the body has come to its end")
        .require(
            seen.log().equals(DUE),
            "when close had returned the body had gone through: %s; needs: %s",
            String.join(", ", seen.log()),
            String.join(", ", DUE))
        .require(seen.done(), "isDone() was false after close(); needs true");
  }

  /** No thread of the student's is left, and no executor that keeps some. */
  static void requireNoThreads(Judge judge, String when) {
    List<LeftThread> left = judge.activity().threadsLeft();
    List<NeverClosed> open =
        judge.activity().neverClosed().stream().filter(NeverClosed::keepsThreads).toList();
    judge
        .at(left.stream().map(LeftThread::madeAt))
        .help("a thread that waits at a yield ends only if it is woken and told to end")
        .require(
            left.isEmpty(),
            "%s still there %s; needs 0",
            left.size() == 1 ? "1 thread is" : left.size() + " threads are",
            when)
        .at(open.stream().map(NeverClosed::madeAt))
        .help("start one virtual thread for each body: it ends with the body")
        .require(
            open.isEmpty(),
            "%s still open %s, with the threads that it keeps; needs 0",
            open.size() == 1 ? "1 executor is" : open.size() + " executors are",
            when);
  }
}
