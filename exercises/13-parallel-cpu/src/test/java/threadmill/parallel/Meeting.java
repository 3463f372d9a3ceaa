package threadmill.parallel;

import io.github.threadmill.lab.Judge;
import io.github.threadmill.work.FloorLog;
import io.github.threadmill.work.Rendezvous;
import io.github.threadmill.work.WorkFloor;

/**
 * Items that leave only when as many as there are workers are at work at once.
 *
 * @param met whether they did meet
 */
record Meeting(int workers, int items, boolean met, FloorLog log) {

  /** Part of an observation. */
  static Meeting of(int workers, int items) {
    WorkFloor floor = WorkFloor.open();
    Rendezvous rendezvous = floor.rendezvous(workers);
    Numbered.fold(floor, items, workers, item -> rendezvous.arriveAndListen());
    return new Meeting(workers, items, rendezvous.met(), floor.log());
  }

  static void require(Judge judge, Meeting meeting) {
    int peak = meeting.log().peakAtOnce();
    int workers = meeting.workers();
    judge
        .at(meeting.log().firstPlace())
        .help("let each of the workers take its first item before anybody waits for an answer")
        .require(
            meeting.met(),
            "at most %s at work at once; needs %d with workers = %d\n"
                + "each of the first %d items stays at work until %d are (it gave up after 5 s in"
                + " which no other item began)",
            items(peak),
            workers,
            workers,
            workers,
            workers)
        .help(
            "let no more threads run items than workers says; the thread that calls counts if it"
                + " runs some")
        .require(
            peak <= workers,
            "%s at work at once with workers = %d; needs %d and never one more",
            items(peak),
            workers,
            workers);
  }

  private static String items(int count) {
    return count == 1 ? "1 item was" : count + " items were";
  }
}
