package threadmill.shared;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;

/** A future for each key, completed by whoever put it; who waits for a failure tries again. */
public final class OnceCache<K, V> {

  private final ConcurrentMap<K, CompletableFuture<V>> futures = new ConcurrentHashMap<>();
  private final Function<K, V> compute;

  public OnceCache(Function<K, V> compute) {
    this.compute = compute;
  }

  public V get(K key) {
    while (true) {
      CompletableFuture<V> mine = new CompletableFuture<>();
      CompletableFuture<V> known = futures.putIfAbsent(key, mine);
      if (known == null) {
        return computed(key, mine);
      }
      try {
        return known.join();
      } catch (CompletionException failed) {
        futures.remove(key, known);
      }
    }
  }

  private V computed(K key, CompletableFuture<V> mine) {
    try {
      V value = compute.apply(key);
      mine.complete(value);
      return value;
    } catch (Throwable failure) {
      futures.remove(key, mine);
      mine.completeExceptionally(failure);
      throw failure;
    }
  }
}
