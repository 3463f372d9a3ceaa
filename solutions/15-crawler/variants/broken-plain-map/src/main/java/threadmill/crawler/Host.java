package threadmill.crawler;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Lets so many requests to one host be in flight, and keeps the others until there is room. */
final class Host {

  private final Queue<Supplier<CompletableFuture<?>>> waiting = new ArrayDeque<>();
  private int room;

  Host(int limit) {
    room = limit;
  }

  /**
   * @param request sends it; its place is free again when the future has ended
   */
  void whenThereIsRoom(Supplier<CompletableFuture<?>> request) {
    synchronized (this) {
      if (room == 0) {
        waiting.add(request);
        return;
      }
      room--;
    }
    send(request);
  }

  private void send(Supplier<CompletableFuture<?>> request) {
    request.get().whenComplete((done, error) -> next());
  }

  private void next() {
    Supplier<CompletableFuture<?>> request;
    synchronized (this) {
      request = waiting.poll();
      if (request == null) {
        room++;
        return;
      }
    }
    send(request);
  }
}
