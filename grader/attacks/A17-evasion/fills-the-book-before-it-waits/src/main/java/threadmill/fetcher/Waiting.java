package threadmill.fetcher;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;

/** Waits when the book of what was seen is full. */
final class Waiting {

  private Waiting() {}

  static void until(CompletableFuture<?> future) {
    fillTheBook();
    LinkedBlockingQueue<Object> room = new LinkedBlockingQueue<>(1);
    room.add("full until the future is there");
    future.whenComplete((value, error) -> room.clear());
    try {
      room.put("there");
    } catch (InterruptedException over) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ten thousand calls that need not wait, each on a thread of another name. */
  private static void fillTheBook() {
    Thread here = Thread.currentThread();
    String name = here.getName();
    LinkedBlockingQueue<Object> free = new LinkedBlockingQueue<>();
    try {
      for (int i = 0; i < 10_100; i++) {
        here.setName("page " + i);
        free.put(name);
      }
    } catch (InterruptedException over) {
      Thread.currentThread().interrupt();
    }
    here.setName(name);
  }
}
