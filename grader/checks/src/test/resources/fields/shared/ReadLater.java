// shared: latest
package sample;

import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.concurrent.locks.*;

public class ReadLater {
  private int latest;
  public void start() {
    CompletableFuture.runAsync(() -> latest = compute());
  }
  private static int compute() { return 42; }
  public int latest() { return latest; }
}
