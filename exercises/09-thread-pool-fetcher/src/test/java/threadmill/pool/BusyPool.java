package threadmill.pool;

import io.github.threadmill.api.Outcome;
import io.github.threadmill.races.Trial;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** Pages that are there at once, so that the threads of a pool take the next ones all the time. */
public final class BusyPool implements Trial {

  static final int PAGES = 60;
  static final int THREADS = 4;

  private static final List<URI> URIS =
      IntStream.range(0, PAGES)
          .mapToObj(page -> URI.create("http://127.0.0.1:1/page-" + page))
          .toList();

  private final Map<URI, Integer> requests = new ConcurrentHashMap<>();
  private volatile List<Outcome> outcomes = List.of();

  /** Made anew for each trial. */
  public BusyPool() {}

  @Override
  public void call(int thread, int call) throws InterruptedException {
    if (thread == 0 && call == 0) { // the pool has threads enough of its own
      outcomes =
          new ThreadPoolFetcher(this::get, THREADS)
              .fetchAll(URIS).stream().map(Fetched::outcome).toList();
    }
  }

  private String get(URI page) {
    requests.merge(page, 1, Integer::sum);
    return page.toString();
  }

  @Override
  public boolean holds() {
    return requests.size() == PAGES
        && requests.values().stream().allMatch(count -> count == 1)
        && outcomes.equals(
            URIS.stream().<Outcome>map(uri -> new Outcome.Page(uri, uri.toString())).toList());
  }
}
