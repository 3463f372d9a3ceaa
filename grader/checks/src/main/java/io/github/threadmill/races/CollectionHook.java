package io.github.threadmill.races;

import io.github.threadmill.watch.TypeHierarchy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Knows which threads are inside which of the JDK's unsynchronised collections and iterators. Two
 * at once in one of them, of which one changes its structure, is what their documentation forbids;
 * nothing that excludes the other thread allows it, so nobody who uses a lock is accused. Whether
 * the structure changes is told by the size; to set an element that is there is no such change, as
 * {@code ArrayList} and {@code HashMap} say. Called by code with noise, and not meant for anybody
 * else. Thread-safe.
 */
public final class CollectionHook {

  private static final Set<Class<?>> UNSYNCHRONISED =
      Set.of(
          ArrayDeque.class,
          ArrayList.class,
          LinkedList.class,
          PriorityQueue.class,
          HashMap.class,
          LinkedHashMap.class,
          TreeMap.class,
          HashSet.class,
          LinkedHashSet.class,
          TreeSet.class);

  private static final IdentityHashMap<Object, List<Visit>> INSIDE = new IdentityHashMap<>();
  private static String overlap = "";

  private static final class Visit {
    private final Object of;
    private final String place;
    private final Thread thread = Thread.currentThread();
    private final int size;
    private @Nullable Visit met;

    Visit(Object of, String place) {
      this.of = of;
      this.place = place;
      this.size = size();
    }

    int size() {
      return switch (of) {
        case Collection<?> collection -> collection.size();
        case Map<?, ?> map -> map.size();
        default -> 0;
      };
    }

    boolean changed() {
      return of instanceof Iterator<?> || size != size();
    }
  }

  private CollectionHook() {}

  /** Nobody has met anybody. */
  static void forget() {
    synchronized (INSIDE) {
      overlap = "";
    }
  }

  /** Who met where first, empty where nobody has. */
  static String overlap() {
    synchronized (INSIDE) {
      return overlap;
    }
  }

  /**
   * Before a call.
   *
   * @param of what it is a call of
   * @param place its name, with the line of the student's
   * @return to be given to {@link #leave} or {@link #fail}
   */
  public static @Nullable Object enter(@Nullable Object of, String place) {
    if (of == null || !isUnsynchronised(of)) {
      return null;
    }
    Visit visit = new Visit(of, place);
    synchronized (INSIDE) {
      List<Visit> there = INSIDE.computeIfAbsent(of, _ -> new ArrayList<>());
      for (Visit other : there) {
        if (other.thread != visit.thread) {
          other.met = visit;
          visit.met = other;
        }
      }
      there.add(visit);
    }
    NoiseHook.step();
    return visit;
  }

  /** After a call that returned. */
  public static void leave(@Nullable Object entered) {
    end(entered, true);
  }

  /** After a call that threw: an iterator that has nothing more has not gone on. */
  public static void fail(@Nullable Object entered) {
    end(entered, false);
  }

  private static void end(@Nullable Object entered, boolean returned) {
    if (!(entered instanceof Visit visit)) {
      return;
    }
    NoiseHook.step();
    boolean changed = (returned || !(visit.of instanceof Iterator<?>)) && visit.changed();
    synchronized (INSIDE) {
      Visit met = visit.met;
      if (changed && met != null && overlap.isEmpty()) {
        overlap =
            "%s and %s of one %s".formatted(visit.place, met.place, visit.of.getClass().getName());
      }
      List<Visit> there = INSIDE.getOrDefault(visit.of, List.of());
      there.remove(visit);
      if (there.isEmpty()) {
        INSIDE.remove(visit.of);
      }
    }
  }

  private static boolean isUnsynchronised(Object of) {
    return UNSYNCHRONISED.contains(of.getClass())
        || (of instanceof Iterator<?> && TypeHierarchy.isOfJdk(of));
  }
}
