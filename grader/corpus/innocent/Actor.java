// innocent: an actor: messages of a sealed type, one turn at a time on a pool, answers as futures
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

public class Actor implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    Counter counter = new Counter(service.executor());
    CompletableFuture<Void> a = service.call("a").thenAccept(page -> counter.add(page.length()));
    CompletableFuture<Void> b = service.call("b").thenAccept(page -> counter.add(page.length()));
    return CompletableFuture.allOf(a, b).thenCompose(nothing -> counter.sum());
  }

  sealed interface Message {
    record Add(int count) implements Message {}

    record Ask(CompletableFuture<Integer> reply) implements Message {}
  }

  static final class Counter {
    private final Queue<Message> mailbox = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean busy = new AtomicBoolean();
    private final Executor pool;
    private int sum;

    Counter(Executor pool) {
      this.pool = pool;
    }

    void add(int count) {
      tell(new Message.Add(count));
    }

    CompletableFuture<Integer> sum() {
      CompletableFuture<Integer> reply = new CompletableFuture<>();
      tell(new Message.Ask(reply));
      return reply;
    }

    private void tell(Message message) {
      mailbox.add(message);
      startTurn();
    }

    private void startTurn() {
      if (!mailbox.isEmpty() && busy.compareAndSet(false, true)) {
        pool.execute(this::turn);
      }
    }

    private void turn() {
      try {
        for (Message next = mailbox.poll(); next != null; next = mailbox.poll()) {
          handle(next);
        }
      } finally {
        busy.set(false);
        startTurn(); // one may have come after the last poll
      }
    }

    private void handle(Message message) {
      switch (message) {
        case Message.Add(int count) -> sum += count;
        case Message.Ask(CompletableFuture<Integer> reply) -> reply.complete(sum);
      }
    }
  }
}
