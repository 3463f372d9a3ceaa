package threadmill.shared;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;

/** What is in the map is the promise of a value. */
public final class OnceCache<K, V> {

  private final Function<K, V> compute;
  private final ConcurrentMap<K, CompletableFuture<V>> promises = new ConcurrentHashMap<>();

  public OnceCache(Function<K, V> compute) {
    this.compute = compute;
  }

  public V get(K key) {
    var mine = new CompletableFuture<V>();
    var theirs = promises.putIfAbsent(key, mine);
    if (theirs != null) {
      return theirs.join();
    }
    try {
      var value = compute.apply(key);
      mine.complete(value);
      return value;
    } catch (RuntimeException | Error failure) {
      promises.remove(key, mine); // first: who hears of the failure may ask again at once
      mine.completeExceptionally(failure);
      throw failure;
    }
  }
}
