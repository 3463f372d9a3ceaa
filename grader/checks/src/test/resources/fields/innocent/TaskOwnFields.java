// innocent: each task is an object of its own
package sample;

import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.concurrent.locks.*;

public class TaskOwnFields {
  static class Task implements Runnable {
    private int done;
    public void run() { for (int i = 0; i < 10; i++) { done++; } }
  }
  public void go(ExecutorService pool) { for (int i = 0; i < 4; i++) { pool.submit(new Task()); } }
}
