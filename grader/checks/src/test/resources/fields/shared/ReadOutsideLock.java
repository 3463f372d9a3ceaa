// shared: balance
package sample;

import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.concurrent.locks.*;

public class ReadOutsideLock {
  private final ReentrantLock lock = new ReentrantLock();
  private int balance;
  public void deposit(int amount) {
    lock.lock();
    try { balance += amount; } finally { lock.unlock(); }
  }
  public int balance() { return balance; }
}
