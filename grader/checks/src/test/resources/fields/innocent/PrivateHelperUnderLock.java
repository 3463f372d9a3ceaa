// innocent: the helper is only called with the lock held
package sample;

import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.concurrent.locks.*;

public class PrivateHelperUnderLock {
  private int count;
  public synchronized void increment() { bump(); }
  public synchronized int count() { return count; }
  private void bump() { count++; }
}
