package threadmill.pool;

import io.github.threadmill.evidence.Activity;
import io.github.threadmill.evidence.LeftThread;
import io.github.threadmill.evidence.NeverClosed;
import io.github.threadmill.feedback.Place;
import io.github.threadmill.lab.Judge;
import io.github.threadmill.work.FloorLog;
import io.github.threadmill.work.Stint;
import io.github.threadmill.work.Worker;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What must be true of the threads that fetch pages. */
final class Threads {

  private Threads() {}

  /** As many as were asked for, of the right kind and name, and the result tells the truth. */
  static void requireNamed(Judge judge, Fetching seen, int threads) {
    FloorLog log = seen.log();
    int pages = seen.fetched().size();
    judge
        .at(log.firstPlace())
        .help("make the threads with Thread.ofPlatform().name(\"fetcher-\", 1).factory()");
    requireNone(judge, log, Worker.Kind.CALLER, "the thread that called fetchAll");
    requireNone(judge, log, Worker.Kind.COMMON_POOL, "the common pool");
    requireNone(judge, log, Worker.Kind.VIRTUAL, "virtual threads");
    Set<String> names = names(log);
    judge
        .require(
            names.equals(due(threads)),
            "the pages were fetched by threads named %s; needs %s",
            shown(names),
            shown(due(threads)))
        .require(
            log.workers().size() == threads,
            "%d threads fetched %d pages; needs %d threads, each of which fetches one page after"
                + " the other",
            log.workers().size(),
            pages,
            threads)
        .help("ask Thread.currentThread().getName() in the thread that calls get");
    for (int page = 0; page < pages; page++) {
      Optional<Stint> stint = log.of(page);
      String who = stint.map(it -> it.worker().name()).orElse("nobody");
      judge
          .at(stint.map(Stint::at).orElse(null))
          .require(
              who.equals(seen.fetched().get(page).thread()),
              "page %d of %d was fetched by %s, and the result says %s",
              page + 1,
              pages,
              who,
              seen.fetched().get(page).thread());
    }
  }

  static void requireGone(Judge judge, String when, List<Worker> left) {
    judge
        .at(openPools(judge.activity()).stream().map(NeverClosed::madeAt))
        .help(
            "see to it that the pool is shut down on every way out: try-with-resources, or finally")
        .require(
            left.isEmpty(),
            "%s still alive 5 s after %s; needs 0\n%s",
            left.size() == 1
                ? "1 thread that had fetched pages was"
                : left.size() + " threads that had fetched pages were",
            when,
            left.stream().map(Threads::shown).collect(Collectors.joining(", ")))
        .at((Place) null);
  }

  /** What has fetched no page, and is there all the same. To be asked after awaitThreads. */
  static void requireNothingElse(Judge judge) {
    Activity activity = judge.activity();
    List<LeftThread> left = activity.threadsLeft();
    List<NeverClosed> open = openPools(activity);
    judge
        .at(left.stream().map(LeftThread::madeAt))
        .help("end whatever a call has started, on every way out of it")
        .require(
            left.isEmpty(),
            "%s left that had fetched no page; needs 0",
            left.size() == 1 ? "1 thread was" : left.size() + " threads were")
        .at(open.stream().map(NeverClosed::madeAt))
        .require(
            open.isEmpty(),
            "%s left open when the calls were over; needs 0",
            open.size() == 1 ? "1 executor was" : open.size() + " executors were")
        .at((Place) null);
  }

  private static void requireNone(Judge judge, FloorLog log, Worker.Kind kind, String what) {
    judge.require(
        log.countOn(kind) == 0,
        "%d of %d pages were fetched on %s; needs platform threads of the call's own",
        log.countOn(kind),
        log.stints().size(),
        what);
  }

  private static Set<String> names(FloorLog log) {
    return log.workers().stream()
        .map(Threads::shown)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> due(int threads) {
    return IntStream.rangeClosed(1, threads)
        .mapToObj(number -> "fetcher-" + number)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String shown(Set<String> names) {
    String first = names.stream().limit(8).collect(Collectors.joining(", "));
    return names.size() > 8 ? first + " and " + (names.size() - 8) + " more" : first;
  }

  /** Pools are numbered as they come in a JVM: that number says nothing and is left out. */
  private static String shown(Worker worker) {
    return worker.name().isEmpty()
        ? "a thread without a name"
        : worker.name().replaceAll("(?i)(pool-)\\d+", "$1n");
  }

  private static List<NeverClosed> openPools(Activity activity) {
    return activity.neverClosed().stream().filter(NeverClosed::keepsThreads).toList();
  }
}
