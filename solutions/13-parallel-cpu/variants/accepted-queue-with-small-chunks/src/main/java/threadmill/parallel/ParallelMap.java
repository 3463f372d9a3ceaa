package threadmill.parallel;

import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/** Workers take four items at a time from a queue; each chunk is folded where it was computed. */
public final class ParallelMap {

  private ParallelMap() {}

  private static final int CHUNK = 4;

  public static <T, R> R mapAndFold(
      List<T> items, Function<T, R> task, R identity, BinaryOperator<R> combine, int workers) {
    BlockingQueue<Integer> starts = new LinkedBlockingQueue<>();
    for (int start = 0; start < items.size(); start += CHUNK) {
      starts.add(start);
    }
    Map<Integer, Callable<R>> ends = new ConcurrentSkipListMap<>();
    CountDownLatch done = new CountDownLatch(workers);
    for (int i = 0; i < workers; i++) {
      Thread.startVirtualThread(
          () -> {
            Integer start = starts.poll();
            while (start != null) {
              ends.put(start, chunk(items, start, task, combine));
              start = starts.poll();
            }
            done.countDown();
          });
    }
    try {
      done.await();
      R answer = identity;
      for (Callable<R> end : ends.values()) {
        answer = combine.apply(answer, end.call());
      }
      return answer;
    } catch (RuntimeException thrown) {
      throw thrown;
    } catch (Exception interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private static <T, R> Callable<R> chunk(
      List<T> items, int start, Function<T, R> task, BinaryOperator<R> combine) {
    try {
      R answer = task.apply(items.get(start));
      for (int i = start + 1; i < Math.min(start + CHUNK, items.size()); i++) {
        answer = combine.apply(answer, task.apply(items.get(i)));
      }
      R folded = answer;
      return () -> folded;
    } catch (RuntimeException thrown) {
      return () -> {
        throw thrown;
      };
    } catch (Error thrown) {
      return () -> {
        throw thrown;
      };
    }
  }
}
