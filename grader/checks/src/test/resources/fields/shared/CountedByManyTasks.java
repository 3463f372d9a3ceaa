// shared: count
package sample;

import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.concurrent.locks.*;

public class CountedByManyTasks {
  private int count;
  public void run(ExecutorService pool, int tasks) {
    for (int i = 0; i < tasks; i++) {
      pool.submit(() -> { count++; });
    }
  }
}
