package threadmill.shared;

import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The map does it all. */
public final class OnceCache<K, V> {

  private final ConcurrentHashMap<K, V> values = new ConcurrentHashMap<>();
  private final Function<K, V> compute;

  public OnceCache(Function<K, V> compute) {
    this.compute = compute;
  }

  public V get(K key) {
    return values.computeIfAbsent(key, compute);
  }
}
