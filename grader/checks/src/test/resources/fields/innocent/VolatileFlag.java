// innocent: volatile
package sample;

import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.concurrent.locks.*;

public class VolatileFlag {
  private volatile boolean stopped;
  public void start() { new Thread(() -> { while (!stopped) { Thread.onSpinWait(); } }).start(); }
  public void stop() { stopped = true; }
}
