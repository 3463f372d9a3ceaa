package threadmill.shared;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

public final class OnceCache<K, V> {

  private final Map<K, V> values = new HashMap<>();
  private final Function<K, V> compute;

  public OnceCache(Function<K, V> compute) {
    this.compute = compute;
  }

  public synchronized V get(K key) {
    V value = values.get(key);
    if (value == null) {
      value = compute.apply(key);
      values.put(key, value);
    }
    return value;
  }
}
