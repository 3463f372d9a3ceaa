package io.github.threadmill.structure;

import io.github.threadmill.watch.BlockingCall;
import java.util.Set;
import java.util.function.Predicate;

/**
 * On which threads an exercise lets code block.
 *
 * @param allowed code that was handed over in one of these ways may block
 * @param mayBlock the same for what was seen at run time: whether a call's thread is one that may
 *     block
 */
public record ThreadPolicy(Set<Handover> allowed, Predicate<BlockingCall> mayBlock) {

  public ThreadPolicy {
    allowed = Set.copyOf(allowed);
  }

  /** Not on any thread: what waits on another thread still costs a thread. */
  public static ThreadPolicy nowhere() {
    return new ThreadPolicy(Set.of(), call -> false);
  }

  /** On virtual threads, however they were started. */
  public static ThreadPolicy onVirtualThreads() {
    return new ThreadPolicy(
        Set.of(Handover.VIRTUAL_THREAD, Handover.EXECUTOR), BlockingCall::virtual);
  }

  /**
   * On the threads of executors.
   *
   * @param threadNames how the executors' threads are named
   */
  public static ThreadPolicy onExecutors(Predicate<String> threadNames) {
    return new ThreadPolicy(Set.of(Handover.EXECUTOR), call -> threadNames.test(call.thread()));
  }
}
