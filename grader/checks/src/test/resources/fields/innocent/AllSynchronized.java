// innocent: every method is synchronized
package sample;

import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.concurrent.locks.*;

public class AllSynchronized {
  private int count;
  public synchronized void increment() { count++; }
  public synchronized int count() { return count; }
}
