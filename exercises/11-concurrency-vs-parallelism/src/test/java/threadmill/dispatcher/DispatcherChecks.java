package threadmill.dispatcher;

import static io.github.threadmill.network.PageBehaviour.atRest;
import static io.github.threadmill.network.PageBehaviour.fault;
import static io.github.threadmill.network.PageBehaviour.held;
import static io.github.threadmill.network.PageBehaviour.status;
import static java.time.Duration.ofMillis;

import io.github.threadmill.junit.Check;
import io.github.threadmill.lab.Kept;
import io.github.threadmill.lab.Lab;
import io.github.threadmill.network.Fault;
import io.github.threadmill.network.Journal;
import io.github.threadmill.network.Site;
import io.github.threadmill.network.SitePlan;
import io.github.threadmill.work.FloorLog;
import java.net.URI;
import java.util.List;
import java.util.Set;

/** The public checks of 11-concurrency-vs-parallelism. */
public class DispatcherChecks {

  private static final int MANY = 100;

  @Check("11.pages")
  public void pages(Lab lab) {
    Site site =
        lab.site(
            SitePlan.pages(10)
                .page(2, status(404))
                .page(7, fault(Fault.RESET))
                // the last to answer, however busy the machine is
                .page(0, atRest())
                .page(3, atRest()));
    Answers answers = lab.observe(() -> Answers.of(site.uris()));
    List<String> none = lab.observe(() -> new Dispatch(List.of(), 3).fetch());
    URI good = site.uri(0);
    List<String> twice = lab.observe(() -> new Dispatch(List.of(good, good), 2).fetch());
    lab.judge(
        judge -> {
          judge.help(
              "keep a place for each address, and put there what parse returns; a page that cannot"
                  + " be had is a Failure, and parsed like the others");
          Results.require(judge, site, answers.results(), Set.of(2, 7));
          Results.requireOnce(judge, answers.log(), 10);
          judge
              .require(none.isEmpty(), "no addresses gave %d results; needs 0", none.size())
              .require(
                  twice.equals(List.of("0: " + site.body(0), "0: " + site.body(0))),
                  "the same address twice gave %d results; needs the page's result 2 times",
                  twice.size());
        });
  }

  /** What came of a call. */
  record Answers(List<String> results, FloorLog log) {

    static Answers of(List<URI> pages) {
      Dispatch dispatch = new Dispatch(pages, 3);
      return new Answers(dispatch.fetch(), dispatch.log());
    }
  }

  @Check("11.hundred-in-flight")
  public void hundred_in_flight(Lab lab) {
    Site site = lab.site(SitePlan.pages(MANY).together(MANY));
    lab.attempt(() -> new Dispatch(site.uris(), 3).fetch());
    lab.judge(
        judge -> {
          Journal journal = site.journal();
          judge
              .at(judge.activity().firstBlockingPlace())
              .help(
                  "send every request before you wait for anything, and let no worker wait for one")
              .require(
                  journal.barrierMet(),
                  "at most %s in flight; needs %d with 3 workers: each page answers only when all"
                      + " %d are asked for\n"
                      + "(at 300 ms a page: 3 at a time %,d ms, together about 300 ms)",
                  journal.peakInFlight() == 1
                      ? "1 request was"
                      : journal.peakInFlight() + " requests were",
                  MANY,
                  MANY,
                  (MANY + 2) / 3 * 300)
              .help("send one request for each page, and keep its answer")
              .require(
                  journal.arrivals() == MANY,
                  "%d requests for %d pages; needs one for each",
                  journal.arrivals(),
                  MANY);
        });
  }

  @Check("11.only-workers-parse")
  public void only_workers_parse(Lab lab) {
    Site site =
        lab.site(
            SitePlan.pages(16)
                .randomDelay(ofMillis(0), ofMillis(100), lab.seed())
                .page(3, status(503))
                .page(9, fault(Fault.EMPTY)));
    List<String> strangers =
        lab.observe(
            () -> {
              Dispatch dispatch = new Dispatch(site.uris(), 2);
              dispatch.fetch();
              return dispatch.strangers();
            });
    lab.judge(
        judge ->
            judge
                .help(
                    "what follows a future with thenApply or handle runs on whatever thread brings"
                        + " the answer; hand it to a worker")
                .require(
                    strangers.isEmpty(),
                    "pages were parsed by %s; needs threads that the given factory has made",
                    String.join(", and by ", strangers)));
  }

  @Check("11.parse-w-together")
  public void parse_w_together(Lab lab) {
    Site site = lab.site(SitePlan.pages(24));
    // five, which is another number than the common pool has threads on any usual machine
    Parsing five = lab.observe(() -> Parsing.of(site.uris(), 5));
    lab.judge(judge -> Parsing.require(judge, five));
  }

  @Check("11.both-at-once")
  public void both_at_once(Lab lab) {
    int pages = 30;
    int late = lab.random().nextInt(pages / 2);
    Site site = lab.site(SitePlan.pages(pages).page(late, held()));
    Kept<Running> running = new Kept<>();
    lab.run(() -> running.set(Running.start(site.uris(), 3)));
    lab.until("requests arrive", () -> site.awaitArrivals(1));
    boolean parsed = lab.observe(() -> running.get().awaitParsed(pages - 1));
    lab.until(
        "the late page answers",
        () -> {
          site.release();
          return true;
        });
    List<String> results = lab.observe(() -> running.get().result());
    lab.judge(
        judge -> {
          judge
              .at(judge.activity().firstBlockingPlace())
              .help("let each answer bring its own page to a worker, whatever the others are doing")
              .require(
                  parsed,
                  "page %d of %d was late, and others that had answered were not parsed meanwhile\n"
                      + "it answers only when the other %d have been parsed (the check gave up"
                      + " after 5 s in which none was)",
                  late + 1,
                  pages,
                  pages - 1);
          Results.require(judge, site, results, Set.of());
        });
  }
}
