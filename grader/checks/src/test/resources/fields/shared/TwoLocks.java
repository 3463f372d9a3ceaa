// shared: size
package sample;

import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.concurrent.locks.*;

public class TwoLocks {
  private final Object putting = new Object();
  private final Object taking = new Object();
  private int size;
  public void put() { synchronized (putting) { size++; } }
  public void take() { synchronized (taking) { size--; } }
}
