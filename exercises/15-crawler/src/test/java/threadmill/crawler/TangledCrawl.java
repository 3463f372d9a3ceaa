package threadmill.crawler;

import io.github.threadmill.api.Outcome;
import io.github.threadmill.races.QuickPages;
import io.github.threadmill.races.Trial;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;

/** A crawl of pages that all link to all, and how often each was visited. */
public final class TangledCrawl implements Trial {

  private static final int PAGES = 16;

  private final QuickPages pages = new QuickPages(PAGES, 1);
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
            return pages.uris();
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
