package io.github.threadmill.corpus;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;

/** What shapes work with. */
public interface Service {

  /**
   * A request; answered by another thread, and not before all of the shape's code is done or stuck.
   */
  CompletableFuture<String> call(String name);

  /** Threads of a pool, named {@code service-pool-…}. */
  ExecutorService executor();

  ScheduledExecutorService scheduler();

  HttpClient client();

  /** An address that answers. */
  URI uri();

  /**
   * Runs something on a thread of its own, up to where it runs what it is given; that returns only
   * when all of the shape's other code is done or stuck.
   */
  void meanwhile(Consumer<Runnable> holder);
}
