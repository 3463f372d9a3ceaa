package threadmill.parallel;

import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.TimeUnit;

record Later(long at) implements Delayed {

  @Override
  public long getDelay(TimeUnit unit) {
    return unit.convert(at - System.nanoTime(), TimeUnit.NANOSECONDS);
  }

  @Override
  public int compareTo(Delayed other) {
    return Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
  }

  static Later first() throws InterruptedException {
    DelayQueue<Later> queue = new DelayQueue<>();
    queue.offer(new Later(System.nanoTime()));
    return queue.take();
  }
}
