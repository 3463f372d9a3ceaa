package threadmill.loop;

import io.github.threadmill.lab.Judge;
import java.util.List;

/**
 * How a loop ran.
 *
 * @param ended {@code value 7}, or {@code threw Spilled: the soup}
 * @param astray why the clock had to stop it; null if it ended by itself
 * @param log what happened and when, in that order
 * @param strangers what happened on another thread than the one that called run
 * @param time what the clock read at the end
 * @param waits how often the loop waited
 */
record Ran(
    String ended, String astray, List<String> log, List<String> strangers, long time, int waits) {

  /** It came to its end by itself. */
  void requireEnd(Judge judge) {
    judge
        .help(
            "when nothing is ready wait at the clock, until the time of the next timer or for ever;"
                + " then complete what is due")
        .require(
            astray == null,
            "run was stopped: %s\nthe log so far: %s",
            astray,
            log.isEmpty() ? "empty" : String.join(", ", last(log)));
  }

  void requireValue(Judge judge, Object value) {
    judge
        .help("run gives back the value of the future that main returned")
        .require(
            ended.equals("value " + value), "run %s; needs the value %s", saidOf(ended), value);
  }

  /** This happened, in this order, at these times. */
  void requireLog(Judge judge, List<String> due) {
    judge.require(
        strangers.isEmpty(),
        "\"%s\" happened on another thread than the one that called run; needs all on that one",
        strangers.isEmpty() ? "" : strangers.getFirst());
    int place = 0;
    while (place < due.size() && place < log.size() && due.get(place).equals(log.get(place))) {
      place++;
    }
    judge.require(
        place == due.size() && place == log.size(),
        "line %d of the log is %s; needs %s\nthe log so far: %s",
        place + 1,
        place < log.size() ? "\"" + log.get(place) + "\"" : "missing",
        place < due.size() ? "\"" + due.get(place) + "\"" : "none",
        place == 0 ? "empty" : String.join(", ", last(log.subList(0, place))));
  }

  static String saidOf(String ended) {
    return ended.startsWith("value ") ? "gave the " + ended : ended;
  }

  private static List<String> last(List<String> lines) {
    return lines.subList(Math.max(0, lines.size() - 6), lines.size());
  }
}
