// innocent: always between lock and unlock
package sample;

import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.concurrent.locks.*;

public class AllUnderLock {
  private final ReentrantLock lock = new ReentrantLock();
  private int balance;
  public void deposit(int amount) {
    lock.lock();
    try { if (amount < 0) { throw new IllegalArgumentException(); } balance += amount; }
    finally { lock.unlock(); }
  }
  public int balance() { lock.lock(); try { return balance; } finally { lock.unlock(); } }
}
