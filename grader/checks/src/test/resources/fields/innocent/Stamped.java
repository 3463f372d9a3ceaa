// innocent: optimistic reads are validated
package sample;

import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.concurrent.locks.*;

public class Stamped {
  private final StampedLock lock = new StampedLock();
  private int x;
  public void move() { long stamp = lock.writeLock(); try { x++; } finally { lock.unlockWrite(stamp); } }
  public int x() {
    long stamp = lock.tryOptimisticRead();
    int seen = x;
    if (lock.validate(stamp)) { return seen; }
    stamp = lock.readLock();
    try { return x; } finally { lock.unlockRead(stamp); }
  }
}
