package threadmill.crawler;

import io.github.threadmill.api.Outcome;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntConsumer;

/** Knows the links of a web, and notes which pages it was given. */
final class WebParser implements Parser {

  private final Web web;
  private final IntConsumer work;
  private final List<Integer> parsed = Collections.synchronizedList(new ArrayList<>());

  /** A parser that is through at once. */
  WebParser(Web web) {
    this(web, page -> {});
  }

  /**
   * @param work what it does with a page before it returns
   */
  WebParser(Web web, IntConsumer work) {
    this.web = web;
    this.work = work;
  }

  @Override
  public List<URI> links(Outcome.Page page) {
    int number = web.number(page.uri());
    parsed.add(number);
    work.accept(number);
    if (number < 0 || web.graph().kinds().get(number) == Graph.Kind.UNREADABLE) {
      throw new IllegalArgumentException("this text makes no sense");
    }
    return web.links(number);
  }

  /** The numbers of the pages that were parsed, in the order in which that began. */
  List<Integer> parsed() {
    synchronized (parsed) {
      return List.copyOf(parsed);
    }
  }
}
