package threadmill.shared;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** A slot for each key; its monitor is held while its value is computed. */
public final class OnceCache<K, V> {

  private static final class Slot<V> {
    private V value;
  }

  private final Map<K, Slot<V>> slots = new HashMap<>();
  private final Function<K, V> compute;

  public OnceCache(Function<K, V> compute) {
    this.compute = compute;
  }

  public V get(K key) {
    Slot<V> slot;
    synchronized (slots) {
      slot = slots.computeIfAbsent(key, k -> new Slot<>());
    }
    synchronized (slot) {
      if (slot.value == null) {
        slot.value = compute.apply(key);
      }
      return slot.value;
    }
  }
}
