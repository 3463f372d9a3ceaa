package threadmill.crawler;

import static io.github.threadmill.network.PageBehaviour.atRest;
import static io.github.threadmill.network.PageBehaviour.fault;
import static io.github.threadmill.network.PageBehaviour.never;
import static io.github.threadmill.network.PageBehaviour.notHeld;
import static io.github.threadmill.network.PageBehaviour.status;

import io.github.threadmill.network.Fault;
import io.github.threadmill.network.PageBehaviour;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Pages by number, what they link to and what they do. The crawl starts at page 0.
 *
 * @param links for each page the numbers that it links to
 * @param kinds for each page what it does
 */
record Graph(List<List<Integer>> links, List<Kind> kinds) {

  /** What a page does. */
  enum Kind {
    FINE,
    /** Answers when nothing else moves. */
    SLOW(atRest()),
    /** Answers although the network holds the others. */
    NOT_HELD(notHeld()),
    MISSING(status(404)),
    DOWN(status(503)),
    RESET(fault(Fault.RESET)),
    FORBIDDEN(status(403)),
    GARBAGE(fault(Fault.GARBAGE)),
    SILENT(never()),
    /** Answers with a text that the parser cannot make sense of. */
    UNREADABLE;

    private final List<PageBehaviour> behaviours;

    Kind(PageBehaviour... behaviours) {
      this.behaviours = List.of(behaviours);
    }

    PageBehaviour[] behaviours() {
      return behaviours.toArray(PageBehaviour[]::new);
    }

    /** Whether its text and its links can be had. */
    boolean readable() {
      return this == FINE || this == SLOW || this == NOT_HELD;
    }
  }

  /** Page 0 links to all others, which link to nothing. */
  static Graph star(int pages) {
    Graph graph = unlinked(pages);
    IntStream.range(1, pages).forEach(graph.links.get(0)::add);
    return graph;
  }

  /** Each page links to the next one. */
  static Graph chain(int pages) {
    Graph graph = unlinked(pages);
    IntStream.range(1, pages).forEach(page -> graph.links.get(page - 1).add(page));
    return graph;
  }

  /** Page 0 links to 1 and 2; 2 is the first of a chain of all others. */
  static Graph fork(int pages) {
    Graph graph = unlinked(pages);
    graph.links.get(0).addAll(List.of(1, 2));
    IntStream.range(3, pages).forEach(page -> graph.links.get(page - 1).add(page));
    return graph;
  }

  /** Page 0 links to the next so many, and each of these to all the rest. */
  static Graph diamond(int middle, int rest) {
    Graph graph = unlinked(1 + middle + rest);
    IntStream.rangeClosed(1, middle).forEach(graph.links.get(0)::add);
    for (int page = 1; page <= middle; page++) {
      IntStream.range(0, rest).map(i -> 1 + middle + i).forEach(graph.links.get(page)::add);
    }
    return graph;
  }

  /** All pages link to all, themselves included. */
  static Graph complete(int pages) {
    Graph graph = unlinked(pages);
    graph.links.forEach(list -> IntStream.range(0, pages).forEach(list::add));
    return graph;
  }

  /**
   * Cycles, links to oneself, links that stand there twice, pages of every kind, and four pages
   * that nothing reachable links to.
   */
  static Graph random(Random random) {
    int pages = 36 + random.nextInt(8);
    int reachable = pages - 4;
    Graph graph = unlinked(pages);
    List<Kind> bad = List.of(Kind.MISSING, Kind.DOWN, Kind.RESET, Kind.UNREADABLE, Kind.MISSING);
    for (int i = 0; i < bad.size(); i++) {
      graph.kinds.set(reachable - 1 - i, bad.get(i));
    }
    for (int i = 0; i < 4; i++) {
      graph.kinds.set(2 + random.nextInt(20), Kind.SLOW);
    }
    for (int page = 1; page < reachable; page++) {
      graph.links.get(random.nextInt(Math.min(page, reachable - bad.size()))).add(page);
    }
    for (int i = 0; i < 3 * pages; i++) {
      graph.links.get(random.nextInt(pages)).add(random.nextInt(reachable));
    }
    for (int island = reachable; island < pages; island++) {
      graph.links.get(reachable - 1).add(island); // a page that cannot be had
      graph.links.get(island).add(reachable + random.nextInt(4));
    }
    graph.links.get(0).add(0);
    graph.links.get(1).addAll(List.of(1, 0));
    graph.links.forEach(list -> Collections.shuffle(list, random));
    return graph;
  }

  /** No page links to any. */
  static Graph unlinked(int pages) {
    List<List<Integer>> links = new ArrayList<>();
    IntStream.range(0, pages).forEach(page -> links.add(new ArrayList<>()));
    return new Graph(links, new ArrayList<>(Collections.nCopies(pages, Kind.FINE)));
  }

  Graph with(int page, Kind kind) {
    kinds.set(page, kind);
    return this;
  }

  int pages() {
    return links.size();
  }

  /** The pages that a crawl finds. */
  Set<Integer> reachable() {
    Set<Integer> found = new TreeSet<>(List.of(0));
    Deque<Integer> left = new ArrayDeque<>(found);
    while (!left.isEmpty()) {
      int page = left.remove();
      if (kinds.get(page).readable()) {
        links.get(page).stream().filter(found::add).forEach(left::add);
      }
    }
    return found;
  }
}
