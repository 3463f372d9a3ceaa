// innocent: a monitor with wait and notifyAll
package sample;

import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.concurrent.locks.*;

public class WaitNotify {
  private final ArrayDeque<String> items = new ArrayDeque<>();
  private boolean closed;
  public synchronized void put(String item) { items.add(item); notifyAll(); }
  public synchronized String take() throws InterruptedException { while (items.isEmpty() && !closed) { wait(); } return items.poll(); }
  public synchronized void close() { closed = true; notifyAll(); }
}
