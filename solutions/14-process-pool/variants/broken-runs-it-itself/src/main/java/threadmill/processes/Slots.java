package threadmill.processes;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.BinaryOperator;

/** The items, which of them is next, and a slot for what became of each. */
final class Slots<T, R> {

  private final List<T> items;
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicReferenceArray<Reply> replies;
  private volatile boolean failed;
  private volatile Throwable broken;

  Slots(List<T> items) {
    this.items = items;
    this.replies = new AtomicReferenceArray<>(items.size());
  }

  /** Has items run in a seat until there are none left, or one has failed. */
  void serve(Seat seat) {
    while (!failed) {
      int item = next.getAndIncrement();
      if (item >= items.size()) {
        return;
      }
      Reply reply = seat.run(item, items.get(item));
      replies.set(item, reply);
      if (reply.thrown() != null) {
        failed = true;
      }
    }
  }

  /** Something else than an item has failed. */
  void breakOff(Throwable reason) {
    broken = reason;
    failed = true;
  }

  /**
   * Combines the results in the order of the items. Items are taken in that order, so that whatever
   * stands before a failed one has been run: the first failure met here is the first of the list.
   */
  @SuppressWarnings("unchecked") // what comes back is what the task returned
  R fold(R identity, BinaryOperator<R> combine) {
    if (broken != null) {
      throw new IllegalStateException(broken);
    }
    R answer = identity;
    for (int item = 0; item < items.size(); item++) {
      answer = combine.apply(answer, (R) replies.get(item).get());
    }
    return answer;
  }
}
