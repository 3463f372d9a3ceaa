package io.github.threadmill.races;

import io.github.threadmill.api.Outcome;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * Pages for a {@link Trial} that are there at once, without a network: their text is their address.
 * Counts who asks for which. Thread-safe.
 */
public final class QuickPages {

  private final List<URI> uris;
  private final Map<URI, Integer> requests = new ConcurrentHashMap<>();

  /**
   * @param pages how many there are
   * @param hosts to which they belong by turns
   */
  public QuickPages(int pages, int hosts) {
    uris =
        IntStream.range(0, pages)
            .mapToObj(page -> "http://127.0.0.1:" + (1 + page % hosts) + "/page-" + page)
            .map(URI::create)
            .toList();
  }

  /** Their addresses. */
  public List<URI> uris() {
    return uris;
  }

  /** Asks for a page: its text. */
  public String get(URI page) {
    requests.merge(page, 1, Integer::sum);
    return page.toString();
  }

  /** Whether each was asked for once, and nothing else. */
  public boolean askedOnceEach() {
    return requests.size() == uris.size()
        && uris.stream().allMatch(uri -> requests.getOrDefault(uri, 0) == 1);
  }

  /** What comes of them, in the order of their addresses. */
  public List<Outcome> outcomes() {
    return uris.stream().<Outcome>map(uri -> new Outcome.Page(uri, uri.toString())).toList();
  }
}
