package io.github.threadmill.network;

import java.util.concurrent.Executor;

/**
 * Tells whether threads of a kind get their turn. A process that waits for the network is not stuck
 * while the network's own threads stand in a queue. One thread asks.
 */
public final class Ping {

  private final Executor threads;
  private volatile boolean answered = true;

  Ping(Executor threads) {
    this.threads = threads;
  }

  /** Of virtual threads, which the network is made of. */
  public static Ping ofVirtualThreads() {
    return new Ping(task -> Thread.ofVirtual().name("ping").start(task));
  }

  /** Whether what was sent when this was last asked has not come back; sends the next one. */
  public boolean isLate() {
    if (!answered) {
      return true;
    }
    answered = false;
    threads.execute(() -> answered = true);
    return false;
  }
}
