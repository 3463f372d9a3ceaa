// innocent: a semaphore with one permit is a lock
package sample;

import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.concurrent.locks.*;

public class SemaphoreAsLock {
  private final Semaphore permit = new Semaphore(1);
  private int count;
  public void add() { permit.acquireUninterruptibly(); try { count++; } finally { permit.release(); } }
  public int count() { permit.acquireUninterruptibly(); try { return count; } finally { permit.release(); } }
}
