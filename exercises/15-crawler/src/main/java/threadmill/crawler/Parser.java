package threadmill.crawler;

import io.github.threadmill.api.Outcome;
import java.net.URI;
import java.util.List;

/** Finds the links of a page. Given; the checks bring parsers of their own. Thread-safe. */
public interface Parser {

  /**
   * Works through the text of a page, and keeps the calling thread until that is done.
   *
   * @param page with the text that the network sent
   * @return the addresses that it links to, in the order of the text; the same one may stand there
   *     more than once, and the page's own may be among them
   * @throws IllegalArgumentException if the text makes no sense
   */
  List<URI> links(Outcome.Page page);
}
