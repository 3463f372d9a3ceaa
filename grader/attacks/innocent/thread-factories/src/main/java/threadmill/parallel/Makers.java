package threadmill.parallel;

import java.util.List;
import java.util.concurrent.ThreadFactory;

final class Makers {

  static Thread make(Runnable work) {
    ThreadFactory platform = Thread.ofPlatform().name("worker-", 0).daemon().priority(4).factory();
    ThreadFactory virtual = Thread.ofVirtual().name("v").inheritInheritableThreadLocals(false).factory();
    Thread old = new Thread(work, "old");
    old.setUncaughtExceptionHandler((thread, thrown) -> System.err.println(thread.getName() + thrown));
    Thread sub =
        new Thread(work) {
          @Override
          public void run() {
            if (isVirtual() || threadId() < 0 || getState() == State.BLOCKED) {
              return;
            }
            super.run();
          }
        };
    return List.of(platform.newThread(work), virtual.newThread(work), old, sub).getLast();
  }
}
