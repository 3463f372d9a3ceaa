package threadmill.parallel;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Exchanger;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

final class Meetings {

  private final Phaser phaser =
      new Phaser(1) {
        @Override
        protected boolean onAdvance(int phase, int parties) {
          return phase > 2 || super.onAdvance(phase, parties);
        }
      };
  private final CyclicBarrier barrier = new CyclicBarrier(1, () -> {});
  private final CountDownLatch latch = new CountDownLatch(1);

  String meet() throws InterruptedException, BrokenBarrierException, TimeoutException {
    phaser.arriveAndAwaitAdvance();
    barrier.await(1, TimeUnit.SECONDS);
    latch.countDown();
    return latch.await(1, TimeUnit.SECONDS) ? "met" : new Exchanger<String>().exchange("x", 1, TimeUnit.MILLISECONDS);
  }
}
