package threadmill.pool;

import io.github.threadmill.api.NotImplementedYet;
import io.github.threadmill.work.FloorLog;
import io.github.threadmill.work.Worker;
import java.net.URI;
import java.util.List;

/**
 * A call of the student's fetcher and what the client has noted of it.
 *
 * @param fetched what it returned
 * @param log who asked for which page
 */
record Fetching(List<Fetched> fetched, FloorLog log) {

  /** Part of an observation. */
  static Fetching all(List<URI> pages, int threads) throws InterruptedException {
    try (NotedClient client = new NotedClient(pages)) {
      List<Fetched> fetched = new ThreadPoolFetcher(client, threads).fetchAll(pages);
      return new Fetching(fetched, client.log());
    }
  }

  /** Part of an observation: the second call of a fetcher that had other pages before. */
  static Fetching again(List<URI> before, List<URI> pages, int threads)
      throws InterruptedException {
    try (NotedClient client = new NotedClient(pages)) {
      ThreadPoolFetcher fetcher = new ThreadPoolFetcher(client, threads);
      fetcher.fetchAll(before);
      List<Fetched> fetched = fetcher.fetchAll(pages);
      return new Fetching(fetched, client.log());
    }
  }

  /** Part of an observation: the threads that are left when the call has ended, well or badly. */
  static List<Worker> left(List<URI> pages, int threads) throws InterruptedException {
    try (NotedClient client = new NotedClient(pages)) {
      try {
        new ThreadPoolFetcher(client, threads).fetchAll(pages);
      } catch (NotImplementedYet marker) {
        throw marker;
      } catch (RuntimeException allowed) {
        // of an address that is none; whether it comes out is left open
      }
      return client.awaitThreadsGone();
    }
  }
}
