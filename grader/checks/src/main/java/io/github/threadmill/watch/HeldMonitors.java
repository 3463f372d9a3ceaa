package io.github.threadmill.watch;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which monitors the watched code holds, kept beside the JVM's own book because nobody can ask
 * whether a monitor is free. A monitor is entered here after it was entered there and left here
 * before it is left there: what stands here is really held. A contender that arrives between the
 * two notes is missed.
 */
final class HeldMonitors {

  private record Holder(Thread thread, int depth) {}

  private static final class Identity {
    private final Object object;

    Identity(Object object) {
      this.object = object;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Identity that && that.object == object;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(object);
    }
  }

  private final Map<Identity, Holder> holders = new ConcurrentHashMap<>();

  /**
   * Whether another thread holds a monitor and waits itself. One that holds it and runs lets go of
   * it in a moment, however long that takes on a busy machine: who meets it there by chance does
   * not wait for anything.
   */
  boolean isKept(Object monitor) {
    Holder holder = holders.get(new Identity(monitor));
    if (holder == null || holder.thread() == Thread.currentThread()) {
      return false;
    }
    boolean waits = holder.thread().getState() != Thread.State.RUNNABLE;
    Holder still = holders.get(new Identity(monitor));
    return waits && still != null && still.thread() == holder.thread();
  }

  void entered(Object monitor) {
    Thread self = Thread.currentThread();
    holders.merge(
        new Identity(monitor),
        new Holder(self, 1),
        (old, fresh) -> old.thread() == self ? new Holder(self, old.depth() + 1) : fresh);
  }

  void leaving(Object monitor) {
    Thread self = Thread.currentThread();
    holders.computeIfPresent(
        new Identity(monitor),
        (key, old) -> {
          if (old.thread() != self) {
            return old;
          }
          return old.depth() == 1 ? null : new Holder(self, old.depth() - 1);
        });
  }

  /** Before {@code wait}, which lets go of the monitor however often it was entered. */
  int release(Object monitor) {
    Holder holder = holders.get(new Identity(monitor));
    if (holder == null || holder.thread() != Thread.currentThread()) {
      return 0;
    }
    holders.remove(new Identity(monitor));
    return holder.depth();
  }

  void regained(Object monitor, int depth) {
    if (depth > 0) {
      holders.put(new Identity(monitor), new Holder(Thread.currentThread(), depth));
    }
  }
}
