package threadmill.testing;

import io.github.threadmill.api.Outcome;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A right one: a number of pages dealt out, guarded by a lock; completes on another thread. */
public final class QueueFetcher implements Fetcher {

  private final Web web;

  public QueueFetcher(Web web) {
    this.web = web;
  }

  @Override
  public CompletableFuture<List<Outcome>> fetchAll(List<URI> pages, int limit) {
    if (limit <= 0) {
      throw new IllegalArgumentException("limit: " + limit);
    }
    Dealt dealt = new Dealt(pages);
    dealt.result.whenComplete((list, error) -> dealt.stop());
    if (pages.isEmpty()) {
      dealt.result.complete(List.of());
    }
    for (int i = 0; i < Math.min(limit, pages.size()); i++) {
      dealt.next();
    }
    return dealt.result;
  }

  private final class Dealt {

    private final CompletableFuture<List<Outcome>> result = new CompletableFuture<>();
    private final List<URI> pages;
    private final List<Outcome> outcomes;
    private final List<CompletableFuture<?>> answers = new ArrayList<>();
    private int dealt;
    private int ended;
    private boolean over;

    Dealt(List<URI> pages) {
      this.pages = pages;
      this.outcomes = new ArrayList<>(Collections.nCopies(pages.size(), null));
    }

    void next() {
      int page;
      CompletableFuture<String> answer;
      synchronized (this) {
        if (over || dealt == pages.size()) {
          return;
        }
        page = dealt++;
        answer = web.get(pages.get(page));
        answers.add(answer);
      }
      answer.whenComplete((text, error) -> ended(page, text, error));
    }

    private void ended(int page, String text, Throwable error) {
      URI uri = pages.get(page);
      boolean last;
      synchronized (this) {
        outcomes.set(
            page,
            error == null ? new Outcome.Page(uri, text) : new Outcome.Failure(uri, "" + error));
        last = ++ended == pages.size();
      }
      if (last) {
        result.completeAsync(() -> outcomes);
      } else {
        next();
      }
    }

    void stop() {
      List<CompletableFuture<?>> open;
      synchronized (this) {
        over = true;
        open = List.copyOf(answers);
      }
      open.forEach(answer -> answer.cancel(true));
    }
  }
}
