// innocent: the latch orders the two
package sample;

import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.concurrent.locks.*;

public class CountedLatch {
  private String value;
  private final CountDownLatch ready = new CountDownLatch(1);
  public void start() { Thread.startVirtualThread(() -> { value = "x"; ready.countDown(); }); }
  public String value() throws InterruptedException { ready.await(); return value; }
}
