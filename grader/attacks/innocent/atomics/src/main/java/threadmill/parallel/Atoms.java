package threadmill.parallel;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicStampedReference;
import java.util.concurrent.atomic.LongAccumulator;

final class Atoms {

  private static final AtomicIntegerFieldUpdater<Atoms> COUNT =
      AtomicIntegerFieldUpdater.newUpdater(Atoms.class, "count");
  private volatile int count;

  long go() {
    COUNT.incrementAndGet(this);
    AtomicLongArray slots = new AtomicLongArray(3);
    slots.accumulateAndGet(1, 5, Math::max);
    AtomicStampedReference<String> stamped = new AtomicStampedReference<>("a", 0);
    stamped.compareAndSet("a", "b", 0, 1);
    LongAccumulator most = new LongAccumulator(Long::max, 0);
    most.accumulate(count);
    return most.get() + slots.get(1) + new AtomicBoolean().hashCode();
  }
}
