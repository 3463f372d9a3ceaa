package io.github.threadmill.races;

import io.github.threadmill.watch.ClassFiles;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jetbrains.lincheck.datastructures.ManagedStrategyGuarantee;
import org.jetbrains.lincheck.datastructures.ManagedStrategyGuaranteeKt;

/**
 * What the JDK promises to be one step: threads change before and after it, never within. The map
 * of locks or values that most solutions have is a few such steps instead of some dozens, so that
 * as many interleavings go deeper into the student's own code.
 */
final class WholeSteps {

  /** They take no lock, whoever has one. */
  private static final Set<String> READS = Set.of("get", "getOrDefault", "containsKey");

  private static final Set<String> WRITES =
      Set.of("put", "putIfAbsent", "remove", "replace", "clear");

  /** They call a function of their caller's and keep a lock of the map's meanwhile. */
  private static final Set<String> WITH_FUNCTIONS =
      Set.of("compute", "computeIfAbsent", "computeIfPresent", "merge", "replaceAll");

  private WholeSteps() {}

  /**
   * For a search that some classes take part in. Where threads may change inside a function that
   * the map calls, a write of another thread has to wait for the map's lock, and one step cannot
   * wait.
   */
  static ManagedStrategyGuarantee of(ClassFiles playing) {
    boolean locked = Calls.anyNamed(playing, WITH_FUNCTIONS);
    return ManagedStrategyGuaranteeKt.forClasses(ConcurrentHashMap.class.getName())
        .methods(name -> READS.contains(name) || (!locked && WRITES.contains(name)))
        .treatAsAtomic();
  }
}
