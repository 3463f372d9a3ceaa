package threadmill.fetcher;

import io.github.threadmill.api.Outcome;
import io.github.threadmill.races.HandAnsweredClient;
import io.github.threadmill.races.Trial;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** Answers that come on several threads at once, to a fetcher with a limit. */
public final class WindowTrial implements Trial {

  static final int PAGES = 60;
  static final int LIMIT = 8;

  private static final List<URI> URIS =
      IntStream.range(0, PAGES)
          .mapToObj(page -> URI.create("http://127.0.0.1:1/page-" + page))
          .toList();

  private final HandAnsweredClient client = new HandAnsweredClient();
  private final CompletableFuture<List<Outcome>> all =
      new AsyncFetcher(client).fetchAll(URIS, LIMIT);

  /** Made anew for each trial. */
  public WindowTrial() {}

  @Override
  public void call(int thread, int call) {
    client.answerNext();
  }

  @Override
  public boolean holds() {
    return client.answerUntilDone(all)
        && client.requests() == PAGES
        && client.peak() <= LIMIT
        && !all.isCompletedExceptionally()
        && all.join().equals(expected());
  }

  private static List<Outcome> expected() {
    return URIS.stream()
        .<Outcome>map(uri -> new Outcome.Page(uri, HandAnsweredClient.textOf(uri)))
        .toList();
  }
}
