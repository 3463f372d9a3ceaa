package threadmill.parallel;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

final class Recent {

  private final Map<String, Integer> all =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
          return size() > 3;
        }
      };
  private final Map<String, Integer> safe = Collections.synchronizedMap(all);

  int put(String key) {
    safe.putIfAbsent(key, 1);
    synchronized (safe) {
      all.replaceAll((name, number) -> number + 1);
    }
    return List.copyOf(all.values()).reversed().getFirst();
  }
}
