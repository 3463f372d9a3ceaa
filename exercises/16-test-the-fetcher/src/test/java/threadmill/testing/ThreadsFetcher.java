package threadmill.testing;

import io.github.threadmill.api.Outcome;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * A right one on threads of its own, which takes its time: to begin, to complete and to hear of a
 * cancellation.
 */
public final class ThreadsFetcher implements Fetcher {

  private final Web web;
  private final Random random;
  private final int slowest;

  /**
   * @param slowest milliseconds
   */
  public ThreadsFetcher(Web web, long seed, int slowest) {
    this.web = web;
    this.random = new Random(seed);
    this.slowest = slowest;
  }

  @Override
  public CompletableFuture<List<Outcome>> fetchAll(List<URI> pages, int limit) {
    if (limit < 1) {
      throw new IllegalArgumentException("limit must be at least 1, was " + limit);
    }
    List<URI> copy = new ArrayList<>(pages);
    CompletableFuture<List<Outcome>> result = new CompletableFuture<>();
    later(() -> fetch(copy, limit, result));
    return result;
  }

  private void fetch(List<URI> pages, int limit, CompletableFuture<List<Outcome>> result) {
    Semaphore places = new Semaphore(limit);
    List<CompletableFuture<String>> answers = new ArrayList<>();
    List<FutureTask<Outcome>> tasks = new ArrayList<>();
    Thread dealer = Thread.currentThread();
    result.whenComplete((list, error) -> later(dealer::interrupt));
    try {
      for (URI page : pages) {
        places.acquire();
        if (result.isDone()) {
          break;
        }
        CompletableFuture<String> answer = web.get(page);
        answers.add(answer);
        FutureTask<Outcome> task = new FutureTask<>(() -> outcome(page, answer, places));
        tasks.add(task);
        Thread.startVirtualThread(task);
      }
      List<Outcome> outcomes = new ArrayList<>();
      for (Future<Outcome> task : tasks) {
        outcomes.add(task.get());
      }
      later(() -> result.complete(outcomes));
    } catch (InterruptedException cancelled) {
      answers.forEach(answer -> answer.cancel(true));
    } catch (ExecutionException impossible) {
      result.completeExceptionally(impossible);
    }
  }

  private static Outcome outcome(URI page, CompletableFuture<String> answer, Semaphore places)
      throws InterruptedException {
    try {
      return new Outcome.Page(page, answer.get());
    } catch (ExecutionException failed) {
      return new Outcome.Failure(page, "failed");
    } catch (CancellationException cancelled) {
      return new Outcome.Failure(page, "cancelled");
    } finally {
      places.release();
    }
  }

  private void later(Runnable action) {
    int delay;
    synchronized (random) {
      delay = slowest == 0 ? 0 : slowest / 2 + random.nextInt(slowest / 2 + 1);
    }
    CompletableFuture.delayedExecutor(
            delay, TimeUnit.MILLISECONDS, task -> Thread.ofPlatform().daemon().start(task))
        .execute(action);
  }
}
