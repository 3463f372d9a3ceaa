// innocent: a synchronized method and a block on this are one lock
package sample;

import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.concurrent.locks.*;

public class SynchronizedAndBlock {
  private int count;
  public synchronized void increment() { count++; }
  public int count() { synchronized (this) { return count; } }
}
