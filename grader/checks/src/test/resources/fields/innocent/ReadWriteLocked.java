// innocent: both halves of one lock
package sample;

import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.concurrent.locks.*;

public class ReadWriteLocked {
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
  private String value = "";
  public void set(String fresh) { lock.writeLock().lock(); try { value = fresh; } finally { lock.writeLock().unlock(); } }
  public String get() { lock.readLock().lock(); try { return value; } finally { lock.readLock().unlock(); } }
}
