package threadmill.testing;

import io.github.threadmill.api.Outcome;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * A right one: pages are dealt out in turn, and what is known of them is guarded by a lock, which
 * nobody holds who asks the web; completes on another thread.
 */
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
      dealt.inTurn.execute(dealt::next);
    }
    return dealt.result;
  }

  private final class Dealt {

    private final CompletableFuture<List<Outcome>> result = new CompletableFuture<>();
    private final List<URI> pages;
    private final List<Outcome> outcomes;
    private final List<CompletableFuture<?>> answers = new ArrayList<>();
    private final InTurn inTurn = new InTurn();
    private int dealt;
    private int ended;

    Dealt(List<URI> pages) {
      this.pages = pages;
      this.outcomes = new ArrayList<>(Collections.nCopies(pages.size(), null));
    }

    /** To be run in turn. */
    void next() {
      if (result.isDone() || dealt == pages.size()) {
        return;
      }
      int page = dealt++;
      CompletableFuture<String> answer = web.get(pages.get(page));
      synchronized (this) {
        answers.add(answer);
      }
      if (result.isDone()) {
        answer.cancel(true);
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
        inTurn.execute(this::next);
      }
    }

    void stop() {
      List<CompletableFuture<?>> open;
      synchronized (this) {
        open = List.copyOf(answers);
      }
      open.forEach(answer -> answer.cancel(true));
    }
  }
}
