// innocent: the queue orders the two
package sample;

import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.concurrent.locks.*;

public class QueueHandover {
  private int polls;
  private final BlockingQueue<String> queue = new LinkedBlockingQueue<>();
  public void start() { new Thread(() -> { try { while (true) { queue.take(); polls++; } } catch (InterruptedException e) { Thread.currentThread().interrupt(); } }).start(); }
  public void put(String item) { queue.add(item); }
}
