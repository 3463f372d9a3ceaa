// innocent: retries with growing pauses, a fallback and a cache as default methods of a fetcher
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

public class DecoratedFetcher implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    AtomicInteger tries = new AtomicInteger();
    Fetcher flaky =
        name ->
            service
                .call(name)
                .thenApply(
                    page -> {
                      if (tries.incrementAndGet() < 3) {
                        throw new IllegalStateException("busy");
                      }
                      return page;
                    });
    Fetcher fetcher = flaky.retrying(3, Duration.ofMillis(1)).orElse("none").cached();
    return fetcher.fetch("a").thenCombine(fetcher.fetch("a"), String::concat);
  }

  @FunctionalInterface
  interface Fetcher {
    CompletableFuture<String> fetch(String name);

    default Fetcher retrying(int times, Duration pause) {
      if (times == 0) {
        return this;
      }
      return name ->
          fetch(name)
              .exceptionallyComposeAsync(
                  error -> retrying(times - 1, pause.multipliedBy(2)).fetch(name),
                  CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS));
    }

    default Fetcher orElse(String fallback) {
      return name -> fetch(name).exceptionally(error -> fallback);
    }

    default Fetcher cached() {
      ConcurrentMap<String, CompletableFuture<String>> pages = new ConcurrentHashMap<>();
      return name -> pages.computeIfAbsent(name, this::fetch).copy();
    }
  }
}
