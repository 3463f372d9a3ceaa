package threadmill.shared;

import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** computeIfAbsent holds up those who ask for the same key, and keeps no failure. */
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
