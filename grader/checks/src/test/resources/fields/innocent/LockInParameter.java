// innocent: the lock comes from outside
package sample;

import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.concurrent.locks.*;

public class LockInParameter {
  private int count;
  public void add(Object lock) { synchronized (lock) { count++; } }
  public int count(Object lock) { synchronized (lock) { return count; } }
}
