// innocent: only its own thread writes it, and reads without the lock
package sample;

import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.concurrent.locks.*;

public class WriterReadsOwn {
  private int count;
  private final Object lock = new Object();
  public void start() {
    new Thread(() -> { while (count < 10) { synchronized (lock) { count++; } } }).start();
  }
  public int count() { synchronized (lock) { return count; } }
}
