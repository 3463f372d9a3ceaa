package io.github.threadmill.evidence;

import io.github.threadmill.feedback.Place;
import io.github.threadmill.watch.ClassFiles;
import io.github.threadmill.watch.Made;
import io.github.threadmill.watch.WatchSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Looks after the threads that a student's code makes while it is watched. One at a time in a JVM,
 * for it takes the JVM's handler of uncaught exceptions. Thread-safe.
 */
public final class ThreadWatch implements AutoCloseable {

  /** So long no thread has to have ended before those that are left count as left behind. */
  private static final Duration QUIET = Duration.ofSeconds(5);

  /** Quiet is a number of looks: on a busy machine they take longer, as does a thread that ends. */
  private static final Duration LOOK = Duration.ofMillis(5);

  private static volatile @Nullable ThreadWatch current;

  private final WatchSession session;
  private final ClassFiles code;
  private final String packageName;
  private final Set<Long> before;
  private final UncaughtExceptions uncaught;
  private volatile boolean awaited;

  private ThreadWatch(WatchSession session, ClassFiles code, String packageName) {
    this.session = session;
    this.code = code;
    this.packageName = packageName;
    this.before = Set.copyOf(dump().keySet());
    this.uncaught = UncaughtExceptions.of(packageName);
  }

  /**
   * Begins with the threads that come from now on.
   *
   * @param code the student's class files
   * @param packageName the package of the student's code
   */
  public static ThreadWatch start(WatchSession session, ClassFiles code, String packageName) {
    session.keepMade();
    ThreadWatch watch = new ThreadWatch(session, code, packageName);
    current = watch;
    return watch;
  }

  /**
   * Waits until all threads of the student's have ended, or until none has for 5 seconds; for
   * observations.
   *
   * @throws IllegalStateException if threads are not being watched
   */
  public static void awaitEnd() {
    awaitEnd(QUIET);
  }

  static void awaitEnd(Duration quiet) {
    ThreadWatch watch = current;
    if (watch == null) {
      throw new IllegalStateException("awaitThreads needs watchThreads before it");
    }
    watch.await(quiet);
  }

  /** What is known at this moment; takes a dump. */
  public Liveness seenSoFar() {
    Map<Long, SeenThread> dump = dump();
    return new Liveness(
        left(dump),
        neverClosed(),
        uncaught.seen(),
        SwallowedInterrupts.among(session.interrupted(), code),
        Deadlocks.now(packageName));
  }

  @Override
  public void close() {
    uncaught.close();
    current = null;
  }

  private void await(Duration quiet) {
    int pending = pending();
    long looks = quiet.dividedBy(LOOK);
    for (long still = 0;
        pending > 0 && still < looks && !Thread.currentThread().isInterrupted();
        still++) {
      LockSupport.parkNanos(LOOK.toNanos());
      int now = pending();
      if (now < pending) {
        still = 0;
      }
      pending = now;
    }
    awaited = true;
  }

  /** Threads and executors that are not through yet; a closed executor may take its time. */
  private int pending() {
    int pending = 0;
    for (Made made : session.made()) {
      boolean going =
          switch (made.thing()) {
            case Thread thread -> thread.isAlive();
            case ExecutorService executor -> !says(executor::isTerminated);
            default -> false;
          };
      pending += going ? 1 : 0;
    }
    return pending + Timers.alive(session.made(), before).size();
  }

  private List<LeftThread> left(Map<Long, SeenThread> dump) {
    List<LeftThread> left = new ArrayList<>();
    Set<Long> told = new HashSet<>(before);
    for (Made made : session.made()) {
      if (made.thing() instanceof Thread thread && thread.isAlive()) {
        SeenThread seen = dump.get(thread.threadId());
        left.add(
            new LeftThread(
                thread.getName(), thread.isVirtual(), place(made), seen == null ? null : at(seen)));
        told.add(thread.threadId());
      }
      if (awaited && made.thing() instanceof ExecutorService executor && goesOn(executor)) {
        left.add(new LeftThread("of " + made.api(), false, place(made), null));
      }
    }
    for (Thread timer : Timers.alive(session.made(), before)) {
      if (told.add(timer.threadId())) {
        Place madeAt = Timers.only(session.made()).map(ThreadWatch::place).orElse(null);
        left.add(new LeftThread(timer.getName(), false, madeAt, null));
      }
    }
    dump.forEach(
        (id, seen) -> {
          if (told.add(id) && id != Thread.currentThread().threadId() && !seen.lines().isEmpty()) {
            left.add(new LeftThread(seen.name(), seen.virtual(), null, at(seen)));
          }
        });
    return left;
  }

  /** Shut down, and at work all the same: on a task of an hour later, for instance. */
  private static boolean goesOn(ExecutorService executor) {
    return says(executor::isShutdown) && !says(executor::isTerminated);
  }

  private List<NeverClosed> neverClosed() {
    List<NeverClosed> open = new ArrayList<>();
    for (Made made : session.made()) {
      switch (made.thing()) {
        case ExecutorService executor when !says(executor::isShutdown) ->
            open.add(new NeverClosed(made.api(), false, place(made)));
        case HttpClient client when !client.isTerminated() ->
            open.add(new NeverClosed(made.api(), true, place(made)));
        default -> {}
      }
    }
    return open;
  }

  /** A pool may be of a class of the student's: one that throws has not said that it is through. */
  private static boolean says(BooleanSupplier question) {
    try {
      return question.getAsBoolean();
    } catch (Throwable ofStudents) { // one that is not declared, too
      return false;
    }
  }

  private Map<Long, SeenThread> dump() {
    try {
      return ThreadDump.byId(packageName);
    } catch (IOException noRoom) {
      throw new UncheckedIOException("cannot write a thread dump", noRoom);
    }
  }

  private static @Nullable Place place(Made made) {
    return Place.of(made.type().replace('/', '.').split("\\$", 2)[0], made.file(), made.line())
        .orElse(null);
  }

  private static @Nullable Place at(SeenThread seen) {
    return seen.lines().isEmpty() ? null : seen.lines().getFirst();
  }
}
