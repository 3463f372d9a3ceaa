// innocent: close waits for all tasks
package sample;

import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.concurrent.locks.*;

public class ReadAfterClose {
  private int result;
  public int run() {
    try (ExecutorService pool = Executors.newSingleThreadExecutor()) { pool.submit(() -> { result = 42; }); }
    return result;
  }
}
