package threadmill.crawler;

import io.github.threadmill.api.Outcome;
import io.github.threadmill.races.QuickPages;
import io.github.threadmill.races.Trial;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;

/**
 * A crawl of pages on several hosts, and how often each was visited. The first one links to few;
 * these link to all, so that several parsers find the same new pages and hosts at once.
 */
public final class TangledCrawl implements Trial {

  private static final int PAGES = 16;
  private static final int HOSTS = 8;
  private static final int FEW = 4;

  private final QuickPages pages = new QuickPages(PAGES, HOSTS);
  private final List<URI> parsed = Collections.synchronizedList(new ArrayList<>());
  private volatile int outcomes;

  /** Makes a trial with a web of its own. */
  public TangledCrawl() {}

  @Override
  public void call(int thread, int call) throws Exception {
    if (thread == 0) { // the crawl has threads enough of its own
      Parser parser =
          page -> {
            parsed.add(page.uri());
            List<URI> all = pages.uris();
            return page.uri().equals(all.getFirst()) ? all.subList(0, FEW) : all;
          };
      Limits limits = new Limits(8, 6, 1, Crawling.DEADLINE);
      List<Outcome> found =
          new Crawler(new MemoryClient(pages), parser, TestTimer.held(), limits)
              .crawl(pages.uris().getFirst(), Crawling.DEADLINE)
              .get();
      outcomes = found.size();
    }
  }

  @Override
  public boolean holds() {
    synchronized (parsed) {
      return outcomes == PAGES
          && pages.askedOnceEach()
          && parsed.size() == PAGES
          && new HashSet<>(parsed).size() == PAGES;
    }
  }
}
