// innocent: another method waits for the thread
package sample;

import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.concurrent.locks.*;

public class JoinsElsewhere {
  private int result;
  private Thread thread = new Thread(() -> {});
  public void start() { thread = new Thread(() -> result = 42); thread.start(); }
  public void await() throws InterruptedException { thread.join(); }
  public int result() { return result; }
}
