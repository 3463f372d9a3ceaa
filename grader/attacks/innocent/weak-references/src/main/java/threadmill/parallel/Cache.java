package threadmill.parallel;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.WeakHashMap;

final class Cache {

  private final ReferenceQueue<Object> gone = new ReferenceQueue<>();
  private final Map<String, WeakReference<Object>> kept = new WeakHashMap<>();

  Object get(String key) {
    while (gone.poll() != null) {
      kept.values().removeIf(each -> each.refersTo(null));
    }
    Object found = kept.computeIfAbsent(key, name -> new WeakReference<>(new Object(), gone)).get();
    Reference.reachabilityFence(key);
    return found;
  }
}
