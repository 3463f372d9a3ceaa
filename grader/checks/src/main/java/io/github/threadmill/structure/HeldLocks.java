package io.github.threadmill.structure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Which locks a method holds at each of its elements, whichever way led there. A lock goes by where
 * its object comes from: {@code this}, a field; any other is {@link #SOME} lock, which may be every
 * one.
 */
final class HeldLocks {

  static final String THIS = "this";
  static final String SOME = "?";

  private static final Set<String> TAKE =
      Set.of(
          "lock",
          "lockInterruptibly",
          "tryLock",
          "acquire",
          "acquireUninterruptibly",
          "tryAcquire",
          "readLock",
          "writeLock",
          "tryReadLock",
          "tryWriteLock",
          "tryOptimisticRead");
  private static final Set<String> GIVE = Set.of("unlock", "release", "unlockRead", "unlockWrite");

  private record Step(boolean takes, String lock) {}

  private final int size;
  private final IntFunction<List<Integer>> next;
  private final IntFunction<List<Integer>> caught;
  private final Map<Integer, Step> steps = new HashMap<>();
  private final Map<Integer, Body.Call> calls = new HashMap<>();
  private final boolean isStatic;

  HeldLocks(
      int size,
      IntFunction<List<Integer>> next,
      IntFunction<List<Integer>> caught,
      Facts facts,
      boolean isStatic) {
    this.size = size;
    this.next = next;
    this.caught = caught;
    this.isStatic = isStatic;
    facts.calls.forEach(call -> calls.put(call.site(), call));
    facts.lockings.forEach(it -> steps.put(it.site(), new Step(it.enters(), name(it.on()))));
    facts.calls.forEach(this::lockCall);
  }

  private void lockCall(Body.Call call) {
    String owner = call.target().owner();
    String name = call.target().name();
    boolean ofLocks =
        owner.startsWith("java/util/concurrent/locks/")
            || owner.equals("java/util/concurrent/Semaphore");
    // readLock() of a ReadWriteLock only gives the lock out; a StampedLock's takes it.
    boolean gives = !owner.endsWith("/StampedLock") && call.target().descriptor().endsWith("Lock;");
    if (ofLocks && !call.isStatic() && !gives) {
      if (TAKE.contains(name)) {
        steps.put(call.site(), new Step(true, name(call.receiver())));
      } else if (GIVE.contains(name)) {
        steps.put(call.site(), new Step(false, name(call.receiver())));
      }
    }
  }

  /**
   * For each element of the code the locks that are held there; {@link #SOME} where it is not
   * reached.
   *
   * @param first what is held when the method begins
   */
  List<Set<String>> along(Set<String> first) {
    @Nullable Set<String>[] held = before(first);
    List<Set<String>> all = new ArrayList<>();
    Arrays.stream(held).forEach(it -> all.add(it == null ? Set.of(SOME) : Set.copyOf(it)));
    return all;
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // an array of sets
  private @Nullable Set<String>[] before(Set<String> first) {
    @Nullable Set<String>[] held = new Set[size];
    if (size == 0) {
      return held;
    }
    held[0] = first;
    Deque<Integer> work = new ArrayDeque<>(List.of(0));
    while (!work.isEmpty()) {
      int at = work.removeFirst();
      Set<String> here = held[at] == null ? Set.of() : held[at];
      for (int handler : caught.apply(at)) {
        reach(held, handler, here, work);
      }
      Set<String> after = after(here, steps.get(at));
      for (int following : next.apply(at)) {
        reach(held, following, after, work);
      }
    }
    return held;
  }

  private static void reach(
      @Nullable Set<String>[] held, int at, Set<String> now, Deque<Integer> work) {
    Set<String> known = held[at];
    if (known == null) {
      held[at] = now;
      work.add(at);
    } else if (!now.containsAll(known)) {
      Set<String> both = new HashSet<>(known);
      both.retainAll(now);
      held[at] = both;
      work.add(at);
    }
  }

  private static Set<String> after(Set<String> before, @Nullable Step step) {
    if (step == null) {
      return before;
    }
    Set<String> after = new HashSet<>(before);
    if (step.takes()) {
      after.add(step.lock());
    } else {
      after.remove(step.lock());
    }
    return after;
  }

  private String name(Set<Origin> on) {
    if (on.size() != 1) {
      return SOME;
    }
    return switch (on.iterator().next()) {
      case Origin.Argument(int number) -> number == 0 && !isStatic ? THIS : SOME;
      case Origin.Field(String owner, String name) -> owner + "." + name;
      case Origin.Result(int site) -> ofReadWriteLock(calls.get(site));
      case Origin.Made _ -> SOME;
      case Origin.New _ -> SOME;
    };
  }

  /** Both halves of a read-write lock count as the lock. */
  private String ofReadWriteLock(Body.@Nullable Call call) {
    if (call == null) {
      return SOME;
    }
    String name = call.target().name();
    return name.equals("readLock") || name.equals("writeLock") ? name(call.receiver()) : SOME;
  }
}
