// blocking: a hash set asks for a hash code, and that waits
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

public class HashCodeWaits implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    Set<Page> seen = new HashSet<>();
    seen.add(new Page(service.call("a")));
    return CompletableFuture.completedFuture(seen.size());
  }

  static final class Page {
    private final CompletableFuture<String> text;

    Page(CompletableFuture<String> text) {
      this.text = text;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Page that && text.join().equals(that.text.join());
    }

    @Override
    public int hashCode() {
      return text.join().hashCode();
    }
  }
}
