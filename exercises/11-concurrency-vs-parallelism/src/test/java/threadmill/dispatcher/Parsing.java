package threadmill.dispatcher;

import io.github.threadmill.lab.Judge;
import io.github.threadmill.work.FloorLog;
import io.github.threadmill.work.Rendezvous;
import java.net.URI;
import java.util.List;

/**
 * Pages whose parsing takes until as many are being parsed as there are workers.
 *
 * @param met whether so many were
 */
record Parsing(int workers, boolean met, FloorLog log) {

  /** Part of an observation. */
  static Parsing of(List<URI> pages, int workers) {
    Dispatch dispatch = new Dispatch(pages, workers);
    Rendezvous rendezvous = dispatch.floor().rendezvous(workers);
    dispatch.fetch(page -> rendezvous.arriveAndListen());
    return new Parsing(workers, rendezvous.met(), dispatch.log());
  }

  static void require(Judge judge, Parsing seen) {
    int workers = seen.workers();
    int peak = seen.log().peakAtOnce();
    judge
        .at(seen.log().firstPlace())
        .help("have as many threads made by the factory as there are workers, and let each parse")
        .require(
            seen.met(),
            "at most %s parsed at once; needs %d with workers = %d\n"
                + "each of the first %d pages is being parsed until %d are (it gave up after 5 s in"
                + " which no other one began)",
            pages(peak),
            workers,
            workers,
            workers,
            workers)
        .help("let no more threads parse than workers says")
        .require(
            peak <= workers,
            "%s parsed at once with workers = %d; needs %d and never one more",
            pages(peak),
            workers,
            workers);
  }

  private static String pages(int count) {
    return count == 1 ? "1 page was" : count + " pages were";
  }
}
