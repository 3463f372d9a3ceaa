package threadmill.gil;

import io.github.threadmill.lab.Judge;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Waits that end with an exception, while another thread wants the lock.
 *
 * @param came what came out of withoutLock, in words
 * @param same for each whether it was the object that had been thrown
 */
record Failing(Log log, List<String> came, List<Boolean> same) {

  /** Part of an observation. */
  static Failing with(String message) throws Exception {
    List<Throwable> failures =
        List.of(
            new IllegalStateException(message), new IOException(message), new Error(message));
    List<String> came = new ArrayList<>();
    List<Boolean> same = new ArrayList<>();
    Log log =
        new Machine(100)
            .run(
                strand -> {
                  strand.acquire();
                  strand.start(other -> takeTurns(other, failures.size()));
                  for (Throwable failure : failures) {
                    Throwable caught = caught(strand, failure);
                    strand.holdAndListen();
                    came.add(caught == null ? "nothing" : caught.getClass().getSimpleName());
                    same.add(caught == failure);
                  }
                  strand.release();
                });
    return new Failing(log, came, same);
  }

  private static void takeTurns(Strand strand, int times) {
    for (int i = 0; i < times; i++) {
      strand.acquire();
      strand.hold();
      strand.release();
    }
  }

  private static Throwable caught(Strand strand, Throwable failure) {
    try {
      strand.withoutLock(
          () -> {
            if (failure instanceof Error error) {
              throw error;
            }
            throw (Exception) failure;
          });
      return null;
    } catch (Machine.Stopped over) {
      throw over;
    } catch (Throwable whatever) { // compared with what was thrown
      return whatever;
    }
  }

  static void require(Judge judge, Failing seen) {
    judge
        .help("acquire the lock again in finally, so that an exception finds it held as well")
        .require(
            seen.log().broken().isEmpty(),
            "after an exception in withoutLock, %s; needs one at a time",
            seen.log().broken());
    seen.log().requireSound(judge);
    judge.help("let what io throws pass as it is: finally needs no catch");
    List<String> due = List.of("IllegalStateException", "IOException", "Error");
    for (int i = 0; i < due.size(); i++) {
      boolean same = i < seen.same().size() && seen.same().get(i);
      judge.require(
          same,
          "io threw an %s, and out of withoutLock came %s; needs the very object that io threw",
          due.get(i),
          i < seen.came().size() ? other(due.get(i), seen.came().get(i)) : "nothing");
    }
  }

  private static String other(String thrown, String came) {
    return thrown.equals(came) ? "another " + came : came;
  }
}
