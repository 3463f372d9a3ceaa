// innocent: written before the thread starts
package sample;

import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.concurrent.locks.*;

public class SetBeforeStart {
  private int limit;
  private final AtomicInteger rounds = new AtomicInteger();
  public void start(int fresh) {
    limit = fresh;
    new Thread(() -> { for (int i = 0; i < limit; i++) { rounds.incrementAndGet(); } }).start();
  }
}
