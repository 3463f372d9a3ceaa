package threadmill.parallel;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

class Pool extends ThreadPoolExecutor {

  Pool(int size) {
    super(size, size, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(9), new CallerRunsPolicy());
    allowCoreThreadTimeOut(true);
  }

  @Override
  protected void beforeExecute(Thread thread, Runnable task) {
    thread.setName("pool");
    super.beforeExecute(thread, task);
  }

  @Override
  protected void afterExecute(Runnable task, Throwable thrown) {
    super.afterExecute(task, thrown);
  }

  @Override
  protected void terminated() {
    super.terminated();
  }
}
