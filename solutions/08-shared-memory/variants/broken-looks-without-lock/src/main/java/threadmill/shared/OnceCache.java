package threadmill.shared;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;

/** A future for each key: whoever puts it first runs it, the others wait for it. */
public final class OnceCache<K, V> {

  private final ConcurrentHashMap<K, FutureTask<V>> tasks = new ConcurrentHashMap<>();
  private final Function<K, V> compute;

  public OnceCache(Function<K, V> compute) {
    this.compute = compute;
  }

  public V get(K key) {
    FutureTask<V> task = tasks.get(key);
    if (task == null) {
      FutureTask<V> mine = new FutureTask<>(() -> compute.apply(key));
      task = tasks.putIfAbsent(key, mine);
      if (task == null) {
        task = mine;
        mine.run();
      }
    }
    return result(key, task);
  }

  private V result(K key, FutureTask<V> task) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return task.get();
        } catch (InterruptedException later) {
          interrupted = true;
        } catch (ExecutionException failed) {
          tasks.remove(key, task);
          throw unchecked(failed.getCause());
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static RuntimeException unchecked(Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    return (RuntimeException) cause;
  }
}
