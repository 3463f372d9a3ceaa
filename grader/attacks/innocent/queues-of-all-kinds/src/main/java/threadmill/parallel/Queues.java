package threadmill.parallel;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TransferQueue;

final class Queues {

  static int go() throws InterruptedException {
    BlockingQueue<Integer> queue = new ArrayBlockingQueue<>(3, true);
    queue.put(1);
    TransferQueue<Integer> transfer = new LinkedTransferQueue<>();
    transfer.tryTransfer(1, 1, TimeUnit.MILLISECONDS);
    BlockingDeque<Integer> deque = new LinkedBlockingDeque<>();
    deque.putFirst(2);
    PriorityBlockingQueue<Integer> sorted = new PriorityBlockingQueue<>(3, Collections.reverseOrder());
    queue.drainTo(sorted);
    new SynchronousQueue<Integer>().poll(1, TimeUnit.MILLISECONDS);
    new ConcurrentLinkedDeque<Integer>().pollLast();
    return sorted.take() + deque.takeLast() + new CopyOnWriteArrayList<>(List.of(1)).getFirst();
  }
}
