package threadmill.virtual;

import io.github.threadmill.api.Outcome;
import io.github.threadmill.races.QuickPages;
import io.github.threadmill.races.Trial;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Pages of a few hosts that all are asked for in the same moment. */
public final class BusyHosts implements Trial {

  static final int PAGES = 40;
  static final int HOSTS = 8;
  static final int LIMIT = 1;

  private static final long PAUSE_NANOS = 20_000;

  private final QuickPages pages = new QuickPages(PAGES, HOSTS);
  private final Map<String, AtomicInteger> inFlight = new ConcurrentHashMap<>();
  private final AtomicBoolean tooMany = new AtomicBoolean();
  private volatile List<Outcome> outcomes = List.of();

  /** Made anew for each trial. */
  public BusyHosts() {}

  @Override
  public void call(int thread, int call) throws InterruptedException {
    if (thread == 0 && call == 0) { // each page has a thread of its own
      outcomes = new VirtualThreadFetcher(this::get).fetchAll(pages.uris(), LIMIT);
    }
  }

  private String get(URI page) {
    AtomicInteger atHost =
        inFlight.computeIfAbsent(page.getAuthority(), host -> new AtomicInteger());
    if (atHost.incrementAndGet() > LIMIT) {
      tooMany.set(true);
    }
    LockSupport.parkNanos(PAUSE_NANOS); // lets the others come in
    atHost.decrementAndGet();
    return pages.get(page);
  }

  @Override
  public boolean holds() {
    return !tooMany.get() && pages.askedOnceEach() && outcomes.equals(pages.outcomes());
  }
}
