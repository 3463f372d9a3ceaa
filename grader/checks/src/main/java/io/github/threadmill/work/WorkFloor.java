package io.github.threadmill.work;

import io.github.threadmill.feedback.Place;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/**
 * Where work items are run, and what is noted of it: who ran which item, on which thread, how many
 * were at work at once, what ended before what. Items may wait for each other here; such a wait is
 * given up when nothing on the floor has moved for five seconds, and the item then goes on, so that
 * a wrong submission ends too. Thread-safe.
 *
 * <p>One floor serves one call of the student's code. It is made inside the observation, on the
 * thread that makes the call; {@link #log} takes its record out.
 */
public final class WorkFloor {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Movement movement;
  private final Duration patience;
  private final Thread caller = Thread.currentThread();
  private final Map<Thread, Worker> workers = new LinkedHashMap<>();
  private final List<Stint> stints = new ArrayList<>();
  private final Map<Integer, Integer> ended = new HashMap<>();
  private int moment;
  private int atWork;
  private int peak;

  private WorkFloor(Duration patience, BooleanSupplier elsewhere) {
    this.patience = patience;
    this.movement = new Movement(patience, elsewhere);
  }

  /** An empty floor; this thread counts as the caller. */
  public static WorkFloor open() {
    return new WorkFloor(PATIENCE, () -> false);
  }

  /** An empty floor that gives up waiting sooner; for tests. */
  static WorkFloor open(Duration patience) {
    return new WorkFloor(patience, () -> false);
  }

  /**
   * An empty floor for items whose work is done elsewhere too: in other processes, for instance,
   * which have to start before an item can begin.
   *
   * @param elsewhere asked when nothing has moved on the floor for five seconds: whether something
   *     has moved there since it was last asked; then the items go on waiting
   */
  public static WorkFloor open(BooleanSupplier elsewhere) {
    return new WorkFloor(PATIENCE, elsewhere);
  }

  /**
   * Does an item's work on this thread, and notes it.
   *
   * @param item its number
   * @return what the work returns
   */
  public <R> R work(int item, Supplier<R> work) {
    Optional<Place> line = StudentLine.here();
    int stint = movement.move(() -> begin(item, line));
    try {
      return work.get();
    } finally {
      movement.move(() -> end(stint));
    }
  }

  private int begin(int item, Optional<Place> line) {
    Thread thread = Thread.currentThread();
    Worker worker =
        workers.computeIfAbsent(
            thread, met -> new Worker(workers.size() + 1, met.getName(), kindHere()));
    stints.add(new Stint(item, worker, ++moment, 0, line.orElse(null)));
    atWork++;
    peak = Math.max(peak, atWork);
    return stints.size() - 1;
  }

  private int end(int stint) {
    Stint done = stints.get(stint).endedAt(++moment);
    stints.set(stint, done);
    ended.merge(done.item(), 1, Integer::sum);
    return --atWork;
  }

  /** A place where so many items have to be at work at once. */
  public Rendezvous rendezvous(int parties) {
    return new Rendezvous(parties, movement, () -> peak);
  }

  /**
   * Keeps an item at work until so many items have ended.
   *
   * @return whether they did; false when nothing moved any more
   */
  public boolean awaitEnded(int items) {
    return movement.await(() -> ended.size() >= items);
  }

  /**
   * Keeps an item at work until another one has ended, and a little longer: until whoever ran that
   * one has most likely taken note.
   *
   * @return whether it ended; false when nothing moved any more
   */
  public boolean awaitEndOf(int item) {
    boolean came = movement.await(() -> ended.containsKey(item));
    movement.listen(() -> false, 10, Duration.ofMillis(20));
    return came;
  }

  /**
   * Watches, from an item that is the last one at work, whether the threads that have nothing to do
   * rest: the caller, all that ran items here, and platform threads that are in the student's code.
   *
   * @param studentPackage of the student's classes
   * @return those that were running at every one of {@value Rest#LOOKS} looks; empty as soon as
   *     each was seen to wait, or to have ended, at least once
   */
  public List<Restless> awaitRest(String studentPackage) {
    return new Rest(movement, patience, others(studentPackage)).await(studentPackage);
  }

  /**
   * Watches a counter for a second, while nothing moves on the floor.
   *
   * @param most how far it may go up
   * @return whether it went up further
   */
  public boolean goesUp(IntSupplier counter, int most) {
    int before = counter.getAsInt();
    return movement.listen(() -> counter.getAsInt() - before > most, 50, Duration.ofMillis(20));
  }

  private Set<Thread> others(String studentPackage) {
    Set<Thread> threads = StudentLine.threadsIn(studentPackage);
    threads.addAll(movement.read(() -> List.copyOf(workers.keySet())));
    threads.add(caller);
    threads.remove(Thread.currentThread());
    return threads;
  }

  /**
   * Waits for the threads that ran items to end, five seconds at the most for all of them together.
   * The caller and the common pool are exempt. To be asked when the student's code has returned.
   *
   * @return those that are still alive, by name
   */
  public List<Worker> awaitThreadsGone() {
    Map<Thread, Worker> own =
        movement.read(
            () -> {
              Map<Thread, Worker> copy = new LinkedHashMap<>(workers);
              copy.values().removeIf(worker -> !worker.isOwn());
              return copy;
            });
    return new Departure(own, patience).await();
  }

  /** Whose the current thread is. */
  public Worker.Kind kindHere() {
    Thread thread = Thread.currentThread();
    if (ForkJoinTask.getPool() == ForkJoinPool.commonPool()) {
      return Worker.Kind.COMMON_POOL;
    }
    if (thread == caller) {
      return Worker.Kind.CALLER;
    }
    return thread.isVirtual() ? Worker.Kind.VIRTUAL : Worker.Kind.PLATFORM;
  }

  /** What was seen so far. */
  public FloorLog log() {
    return movement.read(() -> new FloorLog(stints, peak));
  }
}
