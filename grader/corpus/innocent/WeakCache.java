// innocent: a cache of weakly held futures, cleared by emptying its reference queue without a wait
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

public class WeakCache implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    return page(service, "a").thenCombine(page(service, "a"), String::concat);
  }

  private final Map<String, Entry> cache = new ConcurrentHashMap<>();
  private final ReferenceQueue<CompletableFuture<String>> collected = new ReferenceQueue<>();

  private CompletableFuture<String> page(Service service, String name) {
    for (Reference<?> dead = collected.poll(); dead != null; dead = collected.poll()) {
      if (dead instanceof Entry entry) {
        cache.remove(entry.name, entry);
      }
    }
    Entry entry = cache.get(name);
    CompletableFuture<String> known = entry == null ? null : entry.get();
    if (known != null) {
      return known;
    }
    CompletableFuture<String> page = service.call(name);
    cache.put(name, new Entry(name, page, collected));
    return page;
  }

  static final class Entry extends WeakReference<CompletableFuture<String>> {
    private final String name;

    Entry(
        String name,
        CompletableFuture<String> page,
        ReferenceQueue<CompletableFuture<String>> collected) {
      super(page, collected);
      this.name = name;
    }
  }
}
