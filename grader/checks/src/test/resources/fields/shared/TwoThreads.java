// shared: sum
package sample;

import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.concurrent.locks.*;

public class TwoThreads {
  private int sum;
  public void go() {
    Thread.startVirtualThread(() -> sum += 1);
    Thread.startVirtualThread(() -> sum += 2);
  }
}
