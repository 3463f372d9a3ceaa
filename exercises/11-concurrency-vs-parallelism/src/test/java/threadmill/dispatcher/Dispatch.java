package threadmill.dispatcher;

import io.github.threadmill.api.Outcome;
import io.github.threadmill.work.FloorLog;
import io.github.threadmill.work.WorkFloor;
import io.github.threadmill.work.Worker;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntConsumer;

/**
 * One call of the student's dispatcher, part of an observation. The pages are parsed on a floor
 * that notes who did it. Made on the thread that calls.
 */
final class Dispatch {

  private final List<URI> pages;
  private final int workers;
  private final WorkFloor floor = WorkFloor.open();
  private final Crew crew = new Crew();
  private final Set<String> strangers = ConcurrentHashMap.newKeySet();

  Dispatch(List<URI> pages, int workers) {
    this.pages = pages;
    this.workers = workers;
  }

  WorkFloor floor() {
    return floor;
  }

  Crew crew() {
    return crew;
  }

  FloorLog log() {
    return floor.log();
  }

  /** The threads that have parsed and are no workers, as a message names them. */
  List<String> strangers() {
    return List.copyOf(new TreeSet<>(strangers));
  }

  /** Parses without a pause. */
  List<String> fetch() {
    return fetch(page -> {});
  }

  /**
   * Has the student's code fetch and parse.
   *
   * @param parsing what parsing a page takes; is told its number
   * @return the text of each page, or what is the matter with it
   */
  List<String> fetch(IntConsumer parsing) {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return new Dispatcher(client, crew).fetchAll(pages, page -> parse(page, parsing), workers);
    }
  }

  private String parse(Outcome outcome, IntConsumer parsing) {
    if (!crew.isHere()) {
      strangers.add(stranger());
    }
    int page = pages.indexOf(outcome.uri());
    return floor.work(
        page,
        () -> {
          parsing.accept(page);
          return parsed(page, outcome);
        });
  }

  private static String parsed(int page, Outcome outcome) {
    return switch (outcome) {
      case Outcome.Page text -> page + ": " + text.body();
      case Outcome.Failure failure -> page + ": a failure";
    };
  }

  private String stranger() {
    Worker.Kind kind = floor.kindHere();
    return switch (kind) {
      case COMMON_POOL -> "the common pool";
      case CALLER -> "the thread that called";
      case VIRTUAL -> "a virtual thread";
      case PLATFORM ->
          Thread.currentThread().getName().startsWith("HttpClient")
              ? "a thread of the HttpClient's"
              : "a thread that the factory has not made";
    };
  }
}
