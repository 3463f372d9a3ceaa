package threadmill.crawler;

import static io.github.threadmill.network.PageBehaviour.afterAllOthers;
import static io.github.threadmill.network.PageBehaviour.failFirst;
import static java.time.Duration.ofMillis;

import io.github.threadmill.api.Outcome;
import io.github.threadmill.junit.Check;
import io.github.threadmill.lab.Kept;
import io.github.threadmill.lab.Lab;
import io.github.threadmill.network.Ending;
import io.github.threadmill.network.Exchange;
import io.github.threadmill.races.Noise;
import io.github.threadmill.races.Shaken;
import java.util.List;

/** The public checks of 15-crawler. */
public class CrawlerChecks {

  @Check("15.exact-set")
  public void exact_set(Lab lab) {
    Graph graph = Graph.random(lab.random());
    Web web =
        Web.on(lab, graph, 2, plan -> plan.randomDelay(ofMillis(0), ofMillis(20), lab.seed()));
    List<Outcome> outcomes = lab.observe(() -> Crawling.all(web, Crawling.limits(4, 3)));
    lab.judge(judge -> Outcomes.requireExact(judge, web, outcomes));
  }

  @Check("15.terminates")
  public void terminates(Lab lab) {
    lab.watchThreads();
    Web chain = Web.on(lab, Graph.chain(6), 2, plan -> plan.atRest());
    List<Outcome> all = lab.observe(() -> Crawling.all(chain, Crawling.limits(2, 2)));
    Web alone = Web.on(lab, Graph.star(1), plan -> plan);
    List<Outcome> one = lab.observe(() -> Crawling.all(alone, Crawling.limits(2, 2)));
    Web selfish = Web.on(lab, Graph.complete(1), plan -> plan);
    List<Outcome> same = lab.observe(() -> Crawling.all(selfish, Crawling.limits(1, 1)));
    Web missing = Web.on(lab, Graph.star(3).with(0, Graph.Kind.MISSING), plan -> plan);
    List<Outcome> none = lab.observe(() -> Crawling.all(missing, Crawling.limits(2, 2)));
    Web unreadable = Web.on(lab, Graph.star(3).with(0, Graph.Kind.UNREADABLE), plan -> plan);
    List<Outcome> garbage = lab.observe(() -> Crawling.all(unreadable, Crawling.limits(2, 2)));
    lab.awaitThreads();
    lab.judge(
        judge -> {
          Outcomes.requireExact(judge, chain, all);
          Outcomes.requireExact(judge, alone, one);
          Outcomes.requireExact(judge, selfish, same);
          Outcomes.requireExact(judge, missing, none);
          Outcomes.requireExact(judge, unreadable, garbage);
          Leaving.require(judge);
        });
  }

  @Check("15.once-each")
  public void once_each(Lab lab) {
    Web web = Web.on(lab, Graph.diamond(6, 20), plan -> plan);
    Visits seen = lab.observe(() -> Visits.of(web, Crawling.limits(8, 6)));
    Shaken shaken =
        lab.observe(() -> Noise.on(TangledCrawl.class, lab.seed()).with(2, 1, 60).run());
    lab.judge(
        judge -> {
          Outcomes.requireExact(judge, web, seen.outcomes());
          Visits.require(judge, web, seen.parsed());
          judge.help("ask and note in one step: add says whether an address is new");
          shaken.require(
              judge,
              "16 pages, most of which link to all, are asked for once each, parsed once each, and"
                  + " are the result");
        });
  }

  @Check("15.host-limit")
  public void host_limit(Lab lab) {
    Web wide =
        Web.on(
            lab,
            Graph.star(20).with(0, Graph.Kind.NOT_HELD),
            2,
            plan -> plan.limit(3).held());
    Kept<Crawling> running = new Kept<>();
    lab.run(
        () ->
            running.set(
                Crawling.start(
                    wide, new WebParser(wide), TestTimer.running(), Crawling.limits(3, 2))));
    lab.until(
        "with a limit of 3, 3 requests to each of 2 hosts are in flight",
        () -> wide.host(0).awaitArrivals(4) && wide.host(1).awaitArrivals(3));
    lab.until(
        "the network lets them go",
        () -> {
          wide.sites().forEach(site -> site.release());
          return true;
        });
    List<Outcome> first = lab.observe(() -> running.get().result());
    Web slow = Web.on(lab, Graph.fork(10), plan -> plan.limit(3).page(1, afterAllOthers()));
    List<Outcome> second = lab.observe(() -> Crawling.all(slow, Crawling.limits(3, 2)));
    Web narrow = Web.on(lab, Graph.star(6), plan -> plan.limit(1));
    List<Outcome> third = lab.observe(() -> Crawling.all(narrow, Crawling.limits(1, 2)));
    lab.judge(
        judge -> {
          judge
              .help("count the requests of each host; the end of one makes room for the next")
              .require(
                  wide.sites().stream().allMatch(site -> site.journal().refused() == 0),
                  "at least 4 requests to one host in flight; the limit was 3")
              .require(
                  narrow.host(0).journal().refused() == 0,
                  "at least 2 requests to one host in flight; the limit was 1");
          Exchange last = slow.host(0).journal().requestsOf(1).getFirst();
          judge
              .help("go on with the links of a page as soon as that page is there")
              .require(
                  last.ending() == Ending.ANSWERED,
                  "one slow page held up others: it answers when all other 9 were asked for, and"
                      + " while it was in flight %d were",
                  slow.host(0).journal().exchanges().stream()
                      .filter(each -> each.page() != 1 && each.arrival() < last.end())
                      .map(Exchange::page)
                      .distinct()
                      .count());
          Outcomes.requireExact(judge, wide, first);
          Outcomes.requireExact(judge, slow, second);
          Outcomes.requireExact(judge, narrow, third);
        });
  }

  @Check("15.parse-parallel")
  public void parse_parallel(Lab lab) {
    Web many = Web.on(lab, Graph.star(25), plan -> plan);
    Parsing six = lab.observe(() -> Parsing.meeting(many, 6, 2));
    Web few = Web.on(lab, Graph.star(13), plan -> plan);
    Parsing two = six.met() ? lab.observe(() -> Parsing.meeting(few, 2, 6)) : six;
    Web deep = Web.on(lab, Graph.fork(9), plan -> plan);
    Parsing held = two.met() ? lab.observe(() -> Parsing.longPage(deep, 2)) : two;
    lab.judge(
        judge -> {
          Parsing.require(judge, six);
          Parsing.require(judge, two);
          Parsing.requireNotHeldUp(judge, held);
          Outcomes.requireExact(judge, many, six.outcomes());
          Outcomes.requireExact(judge, few, two.outcomes());
          Outcomes.requireExact(judge, deep, held.outcomes());
        });
  }

  @Check("15.retries")
  public void retries(Lab lab) {
    Graph graph =
        Graph.star(10)
            .with(3, Graph.Kind.DOWN)
            .with(4, Graph.Kind.MISSING)
            .with(5, Graph.Kind.FORBIDDEN)
            .with(6, Graph.Kind.GARBAGE)
            .with(7, Graph.Kind.UNREADABLE)
            .with(8, Graph.Kind.RESET);
    graph.links().get(1).add(9);
    graph.links().get(0).remove(Integer.valueOf(9)); // only a page that fails at first links to it
    Web web =
        Web.on(lab, graph, plan -> plan.page(1, failFirst(2, 503)).page(2, failFirst(1, 500)));
    List<Outcome> outcomes = lab.observe(() -> Crawling.all(web, Crawling.limits(4, 2)));
    lab.judge(
        judge -> {
          Retrying.require(judge, web, 1, "status 503 twice, then 200", 3);
          Retrying.require(judge, web, 2, "status 500 once, then 200", 2);
          Retrying.require(judge, web, 3, "status 503 every time, with 3 attempts", 3);
          Retrying.require(judge, web, 4, "status 404", 1);
          Retrying.require(judge, web, 5, "status 403", 1);
          Retrying.require(judge, web, 6, "bytes that are no HTTP every time, with 3 attempts", 3);
          Retrying.require(judge, web, 7, "a text that the parser rejects", 1);
          Outcomes.requireExact(judge, web, outcomes);
        });
  }
}
