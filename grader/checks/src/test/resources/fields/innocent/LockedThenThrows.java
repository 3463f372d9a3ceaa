// innocent: left by an exception, the lock is given back
package sample;

import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.concurrent.locks.*;

public class LockedThenThrows {
  private final Object lock = new Object();
  private int state;
  public void next() { synchronized (lock) { if (state > 3) { throw new IllegalStateException(); } state++; } }
  public int state() { synchronized (lock) { for (int i = 0; i < 2; i++) { if (state == i) { return i; } } return state; } }
}
