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
 * @param thrown what one of the two threw; empty where none did
 * @param taken what was taken, in this order
 */
record Filling(int capacity, int putBeforeTake, boolean ended, String thrown, List<Integer> taken) {

  /** Stands for null, which is no item. */
  static final int NOTHING = -1;

  /** Part of an observation. */
  static Filling of(int capacity, List<Integer> items) {
    BoundedBuffer<Integer> buffer = new BoundedBuffer<>(capacity);
    AtomicInteger put = new AtomicInteger();
    List<Integer> taken = new ArrayList<>();
    Callers callers = new Callers();
    Callers.Call<?> putter =
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
    Callers.Call<?> taker =
        callers.start(
            "taker",
            () -> {
              for (int i = 0; i < items.size(); i++) {
                Integer item = buffer.take();
                synchronized (taken) {
                  taken.add(item == null ? NOTHING : item);
                }
              }
              return null;
            });
    boolean ended = callers.awaitEnd();
    synchronized (taken) {
      return new Filling(
          capacity, before, ended, thrown(List.of(putter, taker)), List.copyOf(taken));
    }
  }

  static String thrown(List<? extends Callers.Call<?>> calls) {
    return calls.stream()
        .filter(call -> call.thrown() != null)
        .map(call -> call.thrown().toString())
        .findFirst()
        .orElse("");
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
        .require(
            seen.thrown().isEmpty(),
            "one thread puts, one takes, capacity = %d, and one of them threw %s",
            seen.capacity(),
            seen.thrown())
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
