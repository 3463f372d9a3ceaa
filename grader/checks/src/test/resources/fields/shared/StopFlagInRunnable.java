// shared: running
package sample;

import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.concurrent.locks.*;

public class StopFlagInRunnable {
  private final Worker worker = new Worker();
  static class Worker implements Runnable {
    boolean running = true;
    public void run() { int i = 0; while (running) { i++; } }
    void end() { running = false; }
  }
  public void go() {
    Worker own = new Worker();
    Thread.startVirtualThread(own);
  }
}
