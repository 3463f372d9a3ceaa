package threadmill.shared;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** One monitor, which nobody holds while he computes. Who finds a key taken waits for a change. */
public final class OnceCache<K, V> {

  private final Function<K, V> compute;
  private final Map<K, V> values = new HashMap<>();
  private final Set<K> inWork = new HashSet<>();

  public OnceCache(Function<K, V> compute) {
    this.compute = compute;
  }

  public V get(K key) {
    boolean interrupted = false;
    try {
      synchronized (values) {
        while (true) {
          V known = values.get(key);
          if (known != null) {
            return known;
          }
          if (inWork.add(key)) {
            break;
          }
          try {
            values.wait();
          } catch (InterruptedException later) {
            interrupted = true;
          }
        }
      }
      V value = null;
      try {
        value = compute.apply(key);
      } finally {
        synchronized (values) {
          inWork.remove(key);
          if (value != null) {
            values.put(key, value);
          }
          values.notifyAll();
        }
      }
      return value;
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
