package threadmill.shared;

import io.github.threadmill.lab.Judge;
import io.github.threadmill.work.Callers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A buffer that is filled to the brim by one thread and emptied by another one.
 *
 * @param putBeforeTake how many puts had returned when nobody had taken anything
 * @param ended whether all puts and takes have ended
 * @param taken what was taken, in this order
 */
record Filling(int capacity, int putBeforeTake, boolean ended, List<Integer> taken) {

  /** Part of an observation. */
  static Filling of(int capacity, List<Integer> items) {
    BoundedBuffer<Integer> buffer = new BoundedBuffer<>(capacity);
    AtomicInteger put = new AtomicInteger();
    List<Integer> taken = new ArrayList<>();
    Callers callers = new Callers();
    callers.start(
        "putter",
        () -> {
          for (Integer item : items) {
            buffer.put(item);
            put.incrementAndGet();
          }
          return null;
        });
    callers.awaitRest();
    int before = put.get();
    callers.start(
        "taker",
        () -> {
          for (int i = 0; i < items.size(); i++) {
            Integer item = buffer.take();
            synchronized (taken) {
              taken.add(item);
            }
          }
          return null;
        });
    boolean ended = callers.awaitEnd();
    synchronized (taken) {
      return new Filling(capacity, before, ended, List.copyOf(taken));
    }
  }

  static void require(Judge judge, Filling seen, List<Integer> items) {
    judge
        .help("put waits while the buffer is full, and only then")
        .require(
            seen.putBeforeTake() == seen.capacity(),
            "nobody took anything, and %d items were put; needs %d with capacity = %d",
            seen.putBeforeTake(),
            seen.capacity(),
            seen.capacity())
        .help("after each put and each take, wake up who may go on now")
        .require(
            seen.ended(),
            "%d of %d items were taken, and then nobody went on; one thread puts, one takes,"
                + " capacity = %d",
            seen.taken().size(),
            items.size(),
            seen.capacity())
        .help("take the item that was put first")
        .require(seen.taken().equals(items), "put were %s\ntaken were %s", items, seen.taken());
  }
}
