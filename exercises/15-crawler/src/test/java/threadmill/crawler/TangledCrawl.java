package threadmill.crawler;

import io.github.threadmill.api.Outcome;
import io.github.threadmill.races.Trial;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

/** A crawl of pages that all link to all, and how often each was visited. */
public final class TangledCrawl implements Trial {

  private static final int PAGES = 16;

  private final List<URI> all =
      IntStream.range(0, PAGES).mapToObj(page -> URI.create("http://one.test/" + page)).toList();
  private final List<URI> parsed = Collections.synchronizedList(new ArrayList<>());
  private final MemoryClient client = new MemoryClient();
  private volatile int outcomes;

  /** Makes a trial with a web of its own. */
  public TangledCrawl() {}

  @Override
  public void call(int thread, int call) throws Exception {
    if (thread == 0) { // the crawl has threads enough of its own
      Parser parser =
          page -> {
            parsed.add(page.uri());
            return all;
          };
      Limits limits = new Limits(8, 6, 1, Crawling.DEADLINE);
      List<Outcome> found =
          new Crawler(client, parser, TestTimer.held(), limits)
              .crawl(all.getFirst(), Crawling.DEADLINE)
              .get();
      outcomes = found.size();
    }
  }

  @Override
  public boolean holds() {
    synchronized (parsed) {
      return outcomes == PAGES
          && client.onceEach(PAGES)
          && parsed.size() == PAGES
          && new HashSet<>(parsed).size() == PAGES;
    }
  }
}
