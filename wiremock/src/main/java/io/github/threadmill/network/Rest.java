package io.github.threadmill.network;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Tells when the client of a site has come to rest: has sent whatever it sends before it has
 * another answer. An answer that is held back until then makes visible what a client would do, on a
 * busy machine as on an idle one: a request too many arrives while the others are in flight, not
 * after the machine has let them end. Thread-safe.
 */
final class Rest implements AutoCloseable {

  /**
   * How often one looks until rest is believed; each thread of the network had its turn then. Not
   * oftener: to look at a client costs a millisecond of CPU time.
   */
  private static final int LOOKS = 5;

  /**
   * A client that spins never comes to rest. One that has used so much CPU time without anything to
   * be seen on the network spins; a JVM that starts takes a quarter of it.
   */
  static final Duration SPINS = Duration.ofSeconds(2);

  /** Whatever a client does has had its time then, on the busiest machine. */
  private static final Duration LONGEST = Duration.ofSeconds(60);

  private final Client client;
  private final Duration rest;
  private final LongSupplier lastMove;
  private final CountDownLatch closed = new CountDownLatch(1);
  private @Nullable CompletableFuture<Void> next;

  /**
   * @param rest how long nothing may move
   * @param lastMove when the network has seen something last, on any clock
   */
  Rest(Client client, Duration rest, LongSupplier lastMove) {
    this.client = client;
    this.rest = rest;
    this.lastMove = lastMove;
  }

  /** Done at the next rest; whoever asks before that waits for the same one. */
  synchronized CompletableFuture<Void> next() {
    CompletableFuture<Void> awaited = next;
    if (awaited == null) {
      awaited = new CompletableFuture<>();
      next = awaited;
      Thread.ofPlatform().daemon().name("network-rest").start(this::watch);
    }
    return awaited;
  }

  /** Ends every wait. */
  @Override
  public void close() {
    closed.countDown();
  }

  private void watch() {
    try {
      look();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    } finally {
      reached();
    }
  }

  private synchronized void reached() {
    if (next != null) {
      next.complete(null);
      next = null;
    }
  }

  private void look() throws InterruptedException {
    Ping network = Ping.ofVirtualThreads();
    long pause = rest.toNanos() / LOOKS;
    long move = lastMove.getAsLong();
    long since = System.nanoTime();
    Duration cpu = client.cpu();
    int still = 0;
    while (still < LOOKS && System.nanoTime() - since < LONGEST.toNanos()) {
      if (closed.await(pause, TimeUnit.NANOSECONDS)) {
        return;
      }
      boolean late = network.isLate();
      long lastNow = lastMove.getAsLong();
      if (lastNow != move) {
        move = lastNow;
        since = System.nanoTime();
        cpu = client.cpu();
        still = 0;
      } else if (late) {
        still = 0;
      } else if (!client.mayMove()) {
        still++;
      } else if (client.cpu().minus(cpu).compareTo(SPINS) > 0) {
        return;
      } else {
        still = 0;
      }
    }
  }
}
