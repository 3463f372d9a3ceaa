// innocent: atomic
package sample;

import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.concurrent.locks.*;

public class AtomicCounter {
  private final AtomicInteger count = new AtomicInteger();
  public void go(Executor pool) { for (int i = 0; i < 3; i++) { pool.execute(() -> count.incrementAndGet()); } }
  public int count() { return count.get(); }
}
