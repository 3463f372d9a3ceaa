// shared: stopped
package sample;

import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.concurrent.locks.*;

public class StopFlag {
  private boolean stopped;
  public void start() {
    new Thread(() -> {
      int rounds = 0;
      while (!stopped) { rounds++; }
    }).start();
  }
  public void stop() { stopped = true; }
}
