package threadmill.crawler;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A timer that remembers what it was asked for. Thread-safe. */
final class TestTimer implements Timer {

  private record Asked(Duration time, CompletableFuture<Void> future) {}

  private final boolean runs;
  private final List<Asked> asked = new ArrayList<>();
  private final List<Duration> open = new ArrayList<>();

  private TestTimer(boolean runs) {
    this.runs = runs;
  }

  /** A timer on which every time takes as long as it does elsewhere, and deadlines never come. */
  static TestTimer running() {
    return new TestTimer(true);
  }

  /** A timer on which no time is over before {@link #letGo}. */
  static TestTimer held() {
    return new TestTimer(false);
  }

  @Override
  public CompletableFuture<Void> after(Duration time) {
    CompletableFuture<Void> future = new CompletableFuture<>();
    boolean over;
    synchronized (asked) {
      asked.add(new Asked(time, future));
      over = open.contains(time);
    }
    if (over) {
      complete(future);
    } else if (runs && !time.equals(Crawling.DEADLINE)) {
      CompletableFuture.delayedExecutor(time.toNanos(), TimeUnit.NANOSECONDS)
          .execute(() -> future.complete(null));
    }
    return future;
  }

  /** Lets everything go that waits for this time, now and from now on. */
  void letGo(Duration time) {
    List<Asked> waiting;
    synchronized (asked) {
      open.add(time);
      waiting = asked.stream().filter(each -> each.time().equals(time)).toList();
    }
    waiting.forEach(each -> complete(each.future()));
  }

  /** On a thread of its own: what depends on the future may take its time there. */
  private static void complete(CompletableFuture<Void> future) {
    Thread.ofPlatform().daemon().name("timer").start(() -> future.complete(null));
  }

  /** The times that were asked for besides the deadline, in the order of asking. */
  List<Duration> backOffs() {
    synchronized (asked) {
      return asked.stream()
          .map(Asked::time)
          .filter(time -> !time.equals(Crawling.DEADLINE))
          .toList();
    }
  }
}
