// shared: total
package sample;

import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.concurrent.locks.*;

public class ReadOutsideBlock {
  private final Object lock = new Object();
  private long total;
  public void add(long amount) {
    synchronized (lock) { total += amount; }
  }
  public long total() { return total; }
}
