package threadmill.coroutine;

import io.github.threadmill.lab.Judge;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A coroutine that came to its end in a way of its own.
 *
 * @param what how
 * @param due what should have come of it
 * @param found what came of it
 * @param done what isDone said then
 */
record RareEnding(String what, String due, String found, boolean done) {

  private static final String SAME = "the very object";

  /** Part of an observation. */
  static List<RareEnding> all() {
    return List.of(
        error(),
        raisedBeforeTheStart(),
        closedBeforeTheStart(),
        closedTwice(),
        catchesEveryException(),
        yieldsInFinally(),
        throwsInFinally(),
        returnsWhenClosed());
  }

  void require(Judge judge) {
    judge
        .require(found.equals(due), "%s: %s; needs %s", what, found, due)
        .require(done, "%s: isDone() is false afterwards; needs true", what);
  }

  private static RareEnding error() {
    Error own = new AssertionError("the body's own");
    Coroutine<String, String> coroutine =
        new Coroutine<>(
            (first, outside) -> {
              throw own;
            });
    String found = Tried.expecting(own, () -> coroutine.resume(""));
    return new RareEnding(
        "the body throws an Error, and resume throws", SAME, found, coroutine.isDone());
  }

  private static RareEnding raisedBeforeTheStart() {
    List<String> log = Collections.synchronizedList(new ArrayList<>());
    Spilled due = new Spilled("before the start");
    Coroutine<String, String> coroutine = logging(log);
    log.add(Tried.expecting(due, () -> coroutine.raise(due)));
    return new RareEnding(
        "raise before the first resume throws, and the body does not begin",
        SAME,
        String.join(", ", log),
        coroutine.isDone());
  }

  private static RareEnding closedBeforeTheStart() {
    List<String> log = Collections.synchronizedList(new ArrayList<>());
    Coroutine<String, String> coroutine = logging(log);
    log.add(Tried.expecting(null, Tried.of(coroutine::close)).strip());
    return new RareEnding(
        "close before the first resume returns, and the body does not begin",
        "returned",
        String.join(", ", log),
        coroutine.isDone());
  }

  private static Coroutine<String, String> logging(List<String> log) {
    return new Coroutine<>(
        (first, outside) -> {
          log.add("the body begins");
          return outside.yield(first);
        });
  }

  private static RareEnding closedTwice() {
    List<String> log = Collections.synchronizedList(new ArrayList<>());
    Coroutine<String, String> coroutine =
        new Coroutine<>(
            (first, outside) -> {
              try {
                return outside.yield(first);
              } finally {
                log.add("finally");
              }
            });
    coroutine.resume("");
    log.add(Tried.expecting(null, Tried.of(coroutine::close)).strip());
    log.add(Tried.expecting(null, Tried.of(coroutine::close)).strip());
    return new RareEnding(
        "close is called twice",
        "finally, returned, returned",
        String.join(", ", log),
        coroutine.isDone());
  }

  /** A loop that goes on after every exception, as a retry does. */
  private static RareEnding catchesEveryException() {
    List<String> log = Collections.synchronizedList(new ArrayList<>());
    Coroutine<String, String> coroutine =
        new Coroutine<>(
            (first, outside) -> {
              for (int i = 0; i < 3; i++) {
                try {
                  outside.yield(first);
                } catch (RuntimeException any) {
                  log.add("caught " + any.getClass().getSimpleName());
                }
              }
              return first;
            });
    coroutine.resume("");
    log.add(Tried.expecting(null, Tried.of(coroutine::close)).strip());
    return new RareEnding(
        "close of a body that catches every RuntimeException",
        "returned",
        String.join(", ", log),
        coroutine.isDone());
  }

  private static RareEnding yieldsInFinally() {
    List<String> log = Collections.synchronizedList(new ArrayList<>());
    Coroutine<String, String> coroutine =
        new Coroutine<>(
            (first, outside) -> {
              try {
                return outside.yield(first);
              } finally {
                try {
                  outside.yield("once more");
                  log.add("went on");
                } catch (Closed again) {
                  log.add("Closed again");
                }
              }
            });
    coroutine.resume("");
    log.add(Tried.expecting(null, Tried.of(coroutine::close)).strip());
    return new RareEnding(
        "close of a body that yields in its finally block",
        "Closed again, returned",
        String.join(", ", log),
        coroutine.isDone());
  }

  private static RareEnding throwsInFinally() {
    Spilled due = new Spilled("in finally");
    Coroutine<String, String> coroutine =
        new Coroutine<>(
            (first, outside) -> {
              try {
                return outside.yield(first);
              } catch (Closed closed) {
                throw due;
              }
            });
    coroutine.resume("");
    String found = Tried.expecting(due, Tried.of(coroutine::close));
    return new RareEnding(
        "the body throws something of its own when it is closed, and close throws",
        SAME,
        found.strip(),
        coroutine.isDone());
  }

  private static RareEnding returnsWhenClosed() {
    Coroutine<String, String> coroutine =
        new Coroutine<>(
            (first, outside) -> {
              try {
                return outside.yield(first);
              } catch (Closed closed) {
                return "with a value";
              }
            });
    coroutine.resume("");
    String found = Tried.expecting(null, Tried.of(coroutine::close));
    return new RareEnding(
        "the body catches Closed and returns", "returned", found.strip(), coroutine.isDone());
  }
}
