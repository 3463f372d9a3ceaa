// innocent: a BufferedReader over the text of a page
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;

public class ReadsLinesOfPage implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    return service.call("a").thenApply(ReadsLinesOfPage::longest);
  }

  private static int longest(String page) {
    int longest = 0;
    try (BufferedReader in = new BufferedReader(new StringReader(page + "\nb\n"))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        longest = Math.max(longest, line.length());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return longest;
  }
}
