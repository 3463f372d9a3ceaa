package threadmill.parallel;

import java.util.concurrent.locks.AbstractQueuedSynchronizer;

final class Once {

  private static final class Sync extends AbstractQueuedSynchronizer {
    private static final long serialVersionUID = 1L;

    @Override
    protected int tryAcquireShared(int ignored) {
      return getState() == 1 ? 1 : -1;
    }

    @Override
    protected boolean tryReleaseShared(int ignored) {
      setState(1);
      return true;
    }
  }

  private final Sync sync = new Sync();

  void await() throws InterruptedException {
    sync.acquireSharedInterruptibly(1);
  }

  void open() {
    sync.releaseShared(1);
  }
}
