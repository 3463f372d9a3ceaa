// innocent: join orders the two
package sample;

import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.concurrent.locks.*;

public class ReadAfterJoin {
  private int result;
  public int run() throws InterruptedException {
    Thread thread = new Thread(() -> result = 42);
    thread.start();
    thread.join();
    return result;
  }
}
