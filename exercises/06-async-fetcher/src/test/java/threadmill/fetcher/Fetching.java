package threadmill.fetcher;

import io.github.threadmill.api.Outcome;
import io.github.threadmill.lab.Awaiting;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;

/** Calls the student's fetcher and waits for what it promises. */
final class Fetching {

  private Fetching() {}

  static List<Outcome> all(List<URI> pages) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return Awaiting.result(
          "the future of fetchAll(" + of(pages) + ")", new AsyncFetcher(client).fetchAll(pages));
    }
  }

  static List<Outcome> all(List<URI> pages, int limit) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return Awaiting.result(
          "the future of fetchAll(" + of(pages) + ", " + limit + ")",
          new AsyncFetcher(client).fetchAll(pages, limit));
    }
  }

  /** Waits for the end alone, whatever the outcomes are. */
  static void end(List<URI> pages, int limit) throws InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      Awaiting.end(
          "the future of fetchAll(" + of(pages) + ", " + limit + ")",
          new AsyncFetcher(client).fetchAll(pages, limit));
    }
  }

  static List<Outcome> all(List<URI> pages, Duration deadline) throws Exception {
    HttpClient client = HttpClient.newHttpClient();
    try {
      return Awaiting.result(
          "the future of fetchAll(" + of(pages) + ", deadline)",
          new AsyncFetcher(client).fetchAll(pages, deadline));
    } finally {
      client.shutdown(); // an exchange that is still in flight must end by itself
    }
  }

  private static String of(List<URI> pages) {
    return pages.isEmpty() ? "no pages" : pages.size() + " pages";
  }
}
