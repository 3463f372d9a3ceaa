package threadmill.gil;

import io.github.threadmill.lab.Judge;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How often one thread had the lock while another one waited, at the most.
 *
 * @param waiting the one that waited
 * @param other the one that had the lock most often meanwhile
 * @param times how often
 */
record Line(int waiting, int other, int times) {

  /**
   * Looks through the turns of threads that all wait from the beginning, as long as none has ended.
   */
  static Line of(Log log, int threads) {
    Line worst = new Line(0, 0, 0);
    for (int thread = 1; thread <= threads; thread++) {
      Line line = of(log.turns(), thread);
      worst = line.times() > worst.times() ? line : worst;
    }
    return worst;
  }

  private static Line of(List<Turn> turns, int thread) {
    Line worst = new Line(thread, 0, 0);
    int last = turns.stream().map(Turn::thread).toList().lastIndexOf(thread);
    Map<Integer, Integer> others = new HashMap<>();
    for (Turn turn : turns.subList(0, Math.max(0, last + 1))) {
      if (turn.thread() == thread) {
        others.clear();
        continue;
      }
      int times = others.merge(turn.thread(), 1, Integer::sum);
      worst = times > worst.times() ? new Line(thread, turn.thread(), times) : worst;
    }
    return worst;
  }

  boolean isFair() {
    return times <= 1;
  }

  void require(Judge judge) {
    judge
        .help("keep those who wait in a line, and let the first one go on")
        .require(
            isFair(),
            "thread %d waited while thread %d had the lock %d times; needs at most once, with 5"
                + " threads that compute",
            waiting,
            other,
            times);
  }
}
