package threadmill.gil;

import io.github.threadmill.lab.Judge;
import java.util.List;

/**
 * What a program's threads did.
 *
 * @param turns who had the lock, in order; a thread that got it again at once has one turn
 * @param broken who had the lock at the same time as whom, empty if nobody had
 * @param stuck how many threads waited for good while none had the lock
 * @param given how often a thread let go of the lock, by other means than a tick, while another one
 *     waited
 * @param again how often it then had it again before that one
 * @param restless how many threads kept running where they had to wait
 */
record Log(List<Turn> turns, String broken, int stuck, int given, int again, int restless) {

  boolean isSound() {
    return broken.isEmpty() && stuck == 0;
  }

  /** The most ticks of one turn that another thread had to wait for. */
  int longest() {
    return turns.stream().mapToInt(Turn::ticks).max().orElse(0);
  }

  /** No two threads had the lock at once, and it came to all who wanted it. */
  void requireSound(Judge judge) {
    judge
        .help("take the lock only where nobody has it, and look and take in one step")
        .require(broken.isEmpty(), "%s; needs one at a time", broken)
        .help("whoever lets go of the lock wakes the one whose turn it is")
        .require(
            stuck == 0,
            "%s for the lock and none had it, for 5 s in which nothing moved; needs the lock to go"
                + " to one that waits",
            stuck == 1 ? "1 thread waited" : stuck + " threads waited");
  }

  /** No turn lasted longer than it may. */
  void requireTurnsOf(Judge judge, int ticks) {
    judge
        .help("count the ticks since the lock was taken, and give way when there are enough")
        .require(
            longest() <= ticks,
            "a thread ran %s in a row while another one waited all the time; needs %d at most"
                + " (new InterpreterLock(%d))",
            instructions(longest()),
            ticks,
            ticks);
  }

  private static String instructions(int count) {
    return count == 1 ? "1 instruction" : count + " instructions";
  }
}
