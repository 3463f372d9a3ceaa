// innocent: forks without joining: the last part completes the future
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountedCompleter;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.LongAdder;

public class CountedCompleterCompletes implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    CompletableFuture<Long> sum = new CompletableFuture<>();
    ForkJoinPool.commonPool().execute(new Part(null, 0, 1000, new LongAdder(), sum));
    return sum;
  }

  static final class Part extends CountedCompleter<Void> {
    private static final long serialVersionUID = 1;

    private final int from;
    private final int to;
    private final transient LongAdder total;
    private final transient CompletableFuture<Long> result;

    Part(Part parent, int from, int to, LongAdder total, CompletableFuture<Long> result) {
      super(parent);
      this.from = from;
      this.to = to;
      this.total = total;
      this.result = result;
    }

    @Override
    public void compute() {
      if (to - from > 100) {
        int middle = (from + to) >>> 1;
        setPendingCount(2);
        new Part(this, from, middle, total, result).fork();
        new Part(this, middle, to, total, result).fork();
      } else {
        for (int k = from; k < to; k++) {
          total.add(k);
        }
      }
      tryComplete();
    }

    @Override
    public void onCompletion(CountedCompleter<?> caller) {
      if (getCompleter() == null) {
        result.complete(total.sum());
      }
    }
  }
}
