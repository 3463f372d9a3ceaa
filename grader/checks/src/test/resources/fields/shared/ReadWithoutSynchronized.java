// shared: count
package sample;

import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.concurrent.locks.*;

public class ReadWithoutSynchronized {
  private int count;
  public synchronized void increment() { count++; }
  public int count() { return count; }
}
